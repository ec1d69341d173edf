package io.deskworthy.agent.window;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The program's icon, drawn at the sizes that systems ask for; as in installers/common. */
final class AppIcon {

  /** The drawing's own size. */
  private static final double SIZE = 256;

  private static final List<Integer> WANTED = List.of(16, 32, 48, 128, 256);

  private AppIcon() {}

  static List<? extends Image> images() {
    return WANTED.stream().map(AppIcon::image).toList();
  }

  private static BufferedImage image(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D drawing = image.createGraphics();
    drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.scale(size / SIZE, size / SIZE);
    fill(drawing, 0x0b5cad, new RoundRectangle2D.Double(8, 8, 240, 240, 104, 104));
    fill(drawing, 0xffffff, new RoundRectangle2D.Double(48, 58, 160, 100, 28, 28));
    line(drawing, 0x17663a, 18, 96, 108, 120, 132, 164, 84);
    line(drawing, 0xffffff, 16, 36, 182, 220, 182);
    line(drawing, 0xffffff, 16, 64, 190, 64, 216);
    line(drawing, 0xffffff, 16, 192, 190, 192, 216);
    drawing.dispose();
    return image;
  }

  private static void fill(Graphics2D drawing, int color, RoundRectangle2D shape) {
    drawing.setColor(new Color(color));
    drawing.fill(shape);
  }

  private static void line(Graphics2D drawing, int color, float width, double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int next = 2; next < points.length; next += 2) {
      path.lineTo(points[next], points[next + 1]);
    }
    drawing.setColor(new Color(color));
    drawing.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    drawing.draw(path);
  }
}
