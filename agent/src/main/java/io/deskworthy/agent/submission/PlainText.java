package io.deskworthy.agent.submission;

/** Makes a stranger's text fit for a terminal: one line, no escape sequences. */
final class PlainText {

  private PlainText() {}

  /** Returns {@code text} with every control and formatting character turned into a space. */
  static String line(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
  }
}
