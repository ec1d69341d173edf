package io.deskworthy.server.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines of a CSV file (RFC 4180). Spreadsheet programs take a field that begins with = + - @ for a
 * formula, with a tabulator or line end before it too; such a field gets an apostrophe in front, as
 * OWASP advises. A name in it could otherwise run a program on the recruiter's computer.
 */
public final class Csv {

  /** Tells spreadsheet programs that the text is UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Full-width forms too, which programs for East Asian languages take for the same. */
  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r\\n＝＋－＠]");

  private Csv() {}

  /** Returns one line with commas between, and its end. */
  public static String line(List<String> fields) {
    return line(fields, ",");
  }

  /** Returns one line, with its end. */
  public static String line(List<String> fields, String separator) {
    return fields.stream().map(Csv::field).collect(Collectors.joining(separator, "", "\r\n"));
  }

  private static String field(String text) {
    String harmless = FORMULA.matcher(text).find() ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
