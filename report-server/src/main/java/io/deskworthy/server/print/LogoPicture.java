package io.deskworthy.server.print;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a logo of a picture that somebody sent: drawn anew, so that nothing of the file is passed
 * on but what can be seen. PNG and JPEG only: SVG can hold scripts, and this Java reads no WebP.
 */
public final class LogoPicture {

  /** Fits into the head of a page on a screen of twice the usual density. */
  private static final int MAX_WIDTH = 480;

  private static final int MAX_HEIGHT = 128;

  /** A page of ours is to have at most 100 kB in all. */
  private static final int MAX_BYTES = 40_000;

  /** Looked at before anything is decoded: a small file can hold a picture as large as a house. */
  private static final int MAX_SIDE = 3000;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  private LogoPicture() {}

  /** Returns the picture as a small PNG, or nothing if it is none of those or too large. */
  public static Optional<byte[]> png(byte[] file) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        return FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
            ? read(reader, in)
            : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException broken) {
      // Decoders throw many kinds of exceptions at what is damaged.
      return Optional.empty();
    }
  }

  private static Optional<byte[]> read(ImageReader reader, ImageInputStream in) throws IOException {
    reader.setInput(in, true, true);
    if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
      return Optional.empty();
    }
    BufferedImage picture = reader.read(0);
    double scale = Math.min(
        1,
        Math.min(
            (double) MAX_WIDTH / picture.getWidth(), (double) MAX_HEIGHT / picture.getHeight()));
    byte[] png = png(picture, scale);
    while (png.length > MAX_BYTES) {
      scale *= 0.7;
      png = png(picture, scale);
    }
    return Optional.of(png);
  }

  private static byte[] png(BufferedImage picture, double scale) throws IOException {
    int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(small, "png", png);
    return png.toByteArray();
  }
}
