package io.deskworthy.server.certificate;

import io.deskworthy.server.page.Frame;

/** A certificate as a small picture for other people's pages: what, and whether it holds today. */
final class Badge {

  private static final int HEIGHT = 28;
  private static final int MARGIN = 10;

  /** Units a letter takes at the font's size: a wide guess, and the text is fitted to it. */
  private static final double LETTER = 7.2;

  private Badge() {}

  static String svg(CertificateState state, String expires, Frame frame) {
    String left = frame.text("badge.title");
    String right = frame.text("badge." + state.word(), expires);
    int split = width(left);
    int whole = split + width(right);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + whole + "\" height=\"" + HEIGHT
        + "\" role=\"img\" aria-label=\"" + escaped(left + ": " + right) + "\"><title>"
        + escaped(left + ": " + right) + "</title><clipPath id=\"r\"><rect width=\"" + whole
        + "\" height=\"" + HEIGHT
        + "\" rx=\"5\"/></clipPath><g clip-path=\"url(#r)\"><rect width=\""
        + split + "\" height=\"" + HEIGHT + "\" fill=\"#1b2430\"/><rect x=\"" + split
        + "\" width=\"" + (whole - split) + "\" height=\"" + HEIGHT + "\" fill=\""
        + colour(state) + "\"/></g><g fill=\"#fff\" font-size=\"13\""
        + " font-family=\"Verdana,DejaVu Sans,Liberation Sans,Arial,sans-serif\">"
        + text(left, MARGIN, split - 2 * MARGIN)
        + text(right, split + MARGIN, whole - split - 2 * MARGIN)
        + "</g></svg>\n";
  }

  /** Dark enough for white letters: 4.5 to 1 and more. */
  private static String colour(CertificateState state) {
    return switch (state) {
      case VALID -> "#17663a";
      case EXPIRED -> "#6a4f00";
      case REVOKED -> "#9c2119";
    };
  }

  private static String text(String text, int x, int width) {
    return "<text x=\"" + x + "\" y=\"19\" textLength=\"" + width + "\">" + escaped(text)
        + "</text>";
  }

  private static int width(String text) {
    return 2 * MARGIN + (int) Math.round(text.length() * LETTER);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
