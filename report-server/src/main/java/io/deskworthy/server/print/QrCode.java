package io.deskworthy.server.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) of a short text, as a drawing and as a picture. */
public final class QrCode {

  /** Modules of quiet about it, as the standard demands for readers to find it. */
  private static final int QUIET = 4;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /** Returns the code of {@code text}; a quarter of it (level Q) may be dirty or torn. */
  public static QrCode of(String text) {
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code holds this text", tooLong);
    }
  }

  /** Returns the length of a side in modules, the quiet about it included. */
  public int side() {
    return modules.getWidth() + 2 * QUIET;
  }

  /** Returns the dark modules as the path of a drawing of {@link #side} units each way. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int end = x;
        while (end < modules.getWidth() && isDark(end, y)) {
          end++;
        }
        if (end > x) {
          int width = end - x;
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
          path.append('h').append(width).append("v1h").append(-width).append('z');
        }
        x = end + 1;
      }
    }
    return path.toString();
  }

  /** Returns the code as an SVG file. */
  public String svg() {
    String box = side() + " " + side();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + box
        + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side() + "\" height=\"" + side()
        + "\" fill=\"#fff\"/><path d=\"" + path() + "\" fill=\"#000\"/></svg>\n";
  }

  /**
   * Returns the code as a PNG file.
   *
   * @param scale pixels of a module's side
   */
  public byte[] png(int scale) {
    int pixels = side() * scale;
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < pixels; y++) {
      for (int x = 0; x < pixels; x++) {
        image.setRGB(x, y, isDark(x / scale - QUIET, y / scale - QUIET) ? BLACK : WHITE);
      }
    }
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException("memory cannot be written", impossible);
    }
  }

  private boolean isDark(int x, int y) {
    return x >= 0
        && y >= 0
        && x < modules.getWidth()
        && y < modules.getHeight()
        && modules.get(x, y) == 1;
  }
}
