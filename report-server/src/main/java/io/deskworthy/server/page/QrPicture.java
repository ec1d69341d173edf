package io.deskworthy.server.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Map;

/**
 * A QR code as the path of an SVG picture, one unit to a module.
 *
 * @param side of the picture with the quiet zone about it
 * @param path its dark modules
 */
public record QrPicture(int side, String path) {

  /** ISO/IEC 18004 asks for four modules of nothing about the code. */
  private static final int QUIET = 4;

  /** Returns {@code text} as a picture. */
  public static QrPicture of(String text) {
    try {
      QRCode code = Encoder.encode(
          text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
      ByteMatrix modules = code.getMatrix();
      return new QrPicture(modules.getWidth() + 2 * QUIET, path(modules));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("a text of that length makes no QR code", tooLong);
    }
  }

  private static String path(ByteMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
