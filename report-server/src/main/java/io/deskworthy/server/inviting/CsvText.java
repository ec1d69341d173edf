package io.deskworthy.server.inviting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What spreadsheets save as CSV, whatever their encoding and separator. */
final class CsvText {

  /** What Russian spreadsheets still save in. */
  private static final Charset WINDOWS = Charset.forName("windows-1251");

  private static final String MARK = "\uFEFF";
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  private CsvText() {}

  /**
   * Returns the text of a file: UTF-16 if it says so, UTF-8 if it can be, Windows-1251 else, in
   * which every byte means something.
   */
  static String decode(byte[] bytes) {
    return utf16(bytes).or(() -> utf8(bytes)).orElseGet(() -> new String(bytes, WINDOWS));
  }

  private static Optional<String> utf16(byte[] bytes) {
    boolean marked = bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return marked ? Optional.of(new String(bytes, StandardCharsets.UTF_16)) : Optional.empty();
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** Returns the separator that the first line has most of, outside quotes; a comma if none. */
  static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = count(first, separator);
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    boolean quoted = false;
    long count = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (line.charAt(i) == separator && !quoted) {
        count++;
      }
    }
    return count;
  }
}
