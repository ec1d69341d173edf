package io.deskworthy.server.branding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of links and buttons. Contrast is that of WCAG 2.2, success criterion 1.4.3: texts
 * need 4.5 to 1.
 *
 * @param rgb red, green and blue, eight bits each
 */
public record Accent(int rgb) {

  /** What texts need (WCAG 2.2, 1.4.3, level AA). */
  static final double ENOUGH = 4.5;

  /** The darker of the two grounds in the light scheme, and the lighter one in the dark scheme. */
  private static final int LIGHT_GROUND = 0xF5F6F8;

  private static final int DARK_GROUND = 0x1A2029;

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  /** As fine as a colour can be changed. */
  private static final int STEPS = 255;

  /** Reads a colour such as {@code #0b5cad}. */
  public static Optional<Accent> parse(String text) {
    return HEX.matcher(text).matches()
        ? Optional.of(new Accent(Integer.parseInt(text.substring(1), 16)))
        : Optional.empty();
  }

  /** Returns the colour as style sheets write it. */
  public String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** Returns whether texts in this colour can be read on light pages, and white ones on it. */
  public boolean isReadable() {
    return contrast(rgb, LIGHT_GROUND) >= ENOUGH;
  }

  /** Returns the contrast with light pages. */
  public double contrast() {
    return contrast(rgb, LIGHT_GROUND);
  }

  /** Returns the nearest colour towards black that can be read on light pages. */
  public Accent darkened() {
    return towards(BLACK, LIGHT_GROUND);
  }

  /** Returns the nearest colour towards white that can be read on dark pages. */
  public Accent lightened() {
    return towards(WHITE, DARK_GROUND);
  }

  private Accent towards(int end, int ground) {
    for (int step = 0; step < STEPS; step++) {
      int mixed = mix(rgb, end, step);
      if (contrast(mixed, ground) >= ENOUGH) {
        return new Accent(mixed);
      }
    }
    return new Accent(end);
  }

  private static int mix(int from, int to, int step) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int one = (from >> shift) & 0xFF;
      int other = (to >> shift) & 0xFF;
      mixed |= (one + (other - one) * step / STEPS) << shift;
    }
    return mixed;
  }

  /** Returns the contrast ratio of two colours, 1 to 21: WCAG 2.2, "contrast ratio". */
  static double contrast(int one, int other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /** Returns how light a colour is, 0 to 1: WCAG 2.2, "relative luminance". */
  private static double luminance(int color) {
    return 0.2126 * linear((color >> 16) & 0xFF)
        + 0.7152 * linear((color >> 8) & 0xFF)
        + 0.0722 * linear(color & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
