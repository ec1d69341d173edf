package io.deskworthy.agent.window;

import java.awt.Dimension;
import java.awt.Graphics;
import java.util.OptionalDouble;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** How loud it is just now, as a bar. */
final class LevelBar extends JComponent {

  /** The quietest level that still moves the bar: a microphone's own noise, in dBFS. */
  private static final double QUIETEST = -80;

  private static final int HEIGHT = 14;
  private static final int WIDTH = 240;

  /** Gaps between the bar's segments let it be read without colours. */
  private static final int SEGMENTS = 24;

  private final Look look;
  private double share;

  LevelBar(Look look, String name) {
    this.look = look;
    getAccessibleContext().setAccessibleName(name);
  }

  /** Shows {@code level} in dBFS; nothing while nobody listens. */
  void show(OptionalDouble level) {
    double now = level.isPresent() ? 1 - level.getAsDouble() / QUIETEST : 0;
    share = Math.max(0, Math.min(1, now));
    repaint();
  }

  double share() {
    return share;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(WIDTH, HEIGHT);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    int step = Math.max(2, getWidth() / SEGMENTS);
    int lit = (int) Math.round(share * SEGMENTS);
    for (int segment = 0; segment < SEGMENTS; segment++) {
      graphics.setColor(segment < lit ? look.accent() : look.line());
      graphics.fillRect(segment * step, 0, step - 2, getHeight());
    }
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {
        @Override
        public AccessibleRole getAccessibleRole() {
          return AccessibleRole.PROGRESS_BAR;
        }
      };
    }
    return accessibleContext;
  }
}
