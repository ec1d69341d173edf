package io.deskworthy.agent.window;

import io.deskworthy.agent.window.journey.CheckTrack.Rate;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** How fast the line is over time: download as a full line, upload as a dashed one. */
final class RateCurve extends JComponent {

  private static final int HEIGHT = 64;
  private static final int WIDTH = 240;

  /** Six seconds each way, ten looks a second; a longer measurement is drawn closer. */
  private static final int USUAL_LOOKS = 120;

  private static final float STROKE = 2f;
  private static final float[] DASHES = {6f, 4f};

  private final Look look;
  private List<Rate> rates = List.of();

  RateCurve(Look look, String name) {
    this.look = look;
    getAccessibleContext().setAccessibleName(name);
  }

  void show(List<Rate> now) {
    rates = now;
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(WIDTH, HEIGHT);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D picture = (Graphics2D) graphics.create();
    picture.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    picture.setColor(look.line());
    picture.drawLine(0, getHeight() - 1, getWidth(), getHeight() - 1);
    draw(picture, false, look.accent(), new BasicStroke(STROKE));
    draw(
        picture,
        true,
        look.good(),
        new BasicStroke(STROKE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, DASHES, 0f));
    picture.dispose();
  }

  private void draw(Graphics2D picture, boolean upload, Color color, BasicStroke stroke) {
    double highest = rates.stream().mapToDouble(Rate::megabits).max().orElse(1);
    double across = getWidth() / (double) Math.max(USUAL_LOOKS, rates.size());
    Path2D path = new Path2D.Double();
    for (int look = 0; look < rates.size(); look++) {
      Rate rate = rates.get(look);
      if (rate.upload() == upload) {
        double y = getHeight() - 2 - (getHeight() - 4) * rate.megabits() / Math.max(1, highest);
        if (path.getCurrentPoint() == null) {
          path.moveTo(look * across, y);
        } else {
          path.lineTo(look * across, y);
        }
      }
    }
    picture.setColor(color);
    picture.setStroke(stroke);
    picture.draw(path);
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleJComponent() {
        @Override
        public AccessibleRole getAccessibleRole() {
          return AccessibleRole.ICON;
        }
      };
    }
    return accessibleContext;
  }
}
