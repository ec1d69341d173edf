package io.deskworthy.agent.command;

/** Breaks text into lines that fit a terminal. */
final class Paragraph {

  private Paragraph() {}

  /** Returns {@code text} in lines of at most {@code width}, each after {@code indent} spaces. */
  static String wrap(String text, int indent, int width) {
    String margin = " ".repeat(indent);
    StringBuilder lines = new StringBuilder(margin);
    int column = indent;
    for (String word : text.split(" ", -1)) {
      if (column > indent && column + 1 + word.length() > width) {
        lines.append(System.lineSeparator()).append(margin);
        column = indent;
      }
      if (column > indent) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
