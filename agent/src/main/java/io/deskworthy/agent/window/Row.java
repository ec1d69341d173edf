package io.deskworthy.agent.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JPanel;

/** Parts side by side, in further rows where there is no room: Russian buttons are long. */
final class Row extends JPanel {

  private static final int GAP = 10;

  Row() {
    super(new Wrapping());
    setOpaque(false);
    setBorder(BorderFactory.createEmptyBorder(0, -GAP, 0, 0));
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      revalidate();
    }
  }

  /** Knows how high it is with the width there is, which {@link FlowLayout} does not. */
  private static final class Wrapping extends FlowLayout {

    Wrapping() {
      super(LEADING, GAP, GAP / 2);
    }

    @Override
    public Dimension preferredLayoutSize(Container target) {
      int width = target.getWidth();
      if (width == 0) {
        return super.preferredLayoutSize(target);
      }
      int left = GAP;
      int rowHeight = 0;
      int height = GAP / 2;
      for (Component part : target.getComponents()) {
        Dimension size = part.getPreferredSize();
        if (left > GAP && left + size.width > width) {
          height += rowHeight + GAP / 2;
          left = GAP;
          rowHeight = 0;
        }
        left += size.width + GAP;
        rowHeight = Math.max(rowHeight, size.height);
      }
      return new Dimension(width, height + rowHeight + GAP / 2);
    }
  }
}
