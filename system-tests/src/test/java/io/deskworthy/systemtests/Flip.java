package io.deskworthy.systemtests;

/** Damage as small as it can be. */
final class Flip {

  private Flip() {}

  /** Returns {@code jws} with one letter of its content changed. */
  static String inContent(String jws) {
    return at(jws, jws.indexOf('.') + 10);
  }

  /** Returns {@code jws} with one letter of its signature changed. */
  static String inSignature(String jws) {
    return at(jws, jws.lastIndexOf('.') + 10);
  }

  private static String at(String text, int place) {
    char other = text.charAt(place) == 'A' ? 'B' : 'A';
    return text.substring(0, place) + other + text.substring(place + 1);
  }
}
