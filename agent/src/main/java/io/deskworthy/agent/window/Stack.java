package io.deskworthy.agent.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/**
 * Parts one below the other, all as wide as the panel, which is as wide as its scroll pane: so that
 * text wraps and nothing is cut off in a narrow window.
 */
class Stack extends JPanel implements Scrollable {

  private static final int STEP = 16;

  Stack(int gap) {
    super(new Layout(gap));
    setOpaque(false);
  }

  /** How high text is hangs on its width: with another one everything is asked again. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      revalidate();
    }
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return STEP;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return orientation == SwingConstants.VERTICAL ? visible.height - STEP : visible.width - STEP;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }

  /**
   * Gives each part the height it wants at the width there is.
   *
   * @param gap between two parts
   */
  private record Layout(int gap) implements LayoutManager {

    /** What a part is asked for before the panel has a width. */
    private static final int USUAL_WIDTH = 560;

    @Override
    public void addLayoutComponent(String name, Component part) {}

    @Override
    public void removeLayoutComponent(Component part) {}

    @Override
    public Dimension preferredLayoutSize(Container parent) {
      Insets insets = parent.getInsets();
      int width = parent.getWidth() > 0 ? parent.getWidth() : USUAL_WIDTH;
      int height = insets.top + insets.bottom;
      int shown = 0;
      for (Component part : parent.getComponents()) {
        if (part.isVisible()) {
          height += height(part, width - insets.left - insets.right);
          shown++;
        }
      }
      return new Dimension(width, height + gap * Math.max(0, shown - 1));
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
      return new Dimension(0, preferredLayoutSize(parent).height);
    }

    @Override
    public void layoutContainer(Container parent) {
      Insets insets = parent.getInsets();
      int width = parent.getWidth() - insets.left - insets.right;
      int top = insets.top;
      for (Component part : parent.getComponents()) {
        if (part.isVisible()) {
          int height = height(part, width);
          part.setBounds(insets.left, top, width, height);
          top += height + gap;
        }
      }
    }

    /** Text tells its height only for a width it has. */
    private static int height(Component part, int width) {
      part.setSize(width, part.getHeight());
      return part.getPreferredSize().height;
    }
  }
}
