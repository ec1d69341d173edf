package io.deskworthy.report.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * To what a candidate agrees before a report is sent: a document of its own, the same words in the
 * agent and on the server's page, so that its digest tells which words they were.
 *
 * @param paragraphs the text, a heading first
 */
public record ConsentText(List<String> paragraphs) {

  /** Raise it when the texts under {@code consent.} in the message files change. */
  public static final String VERSION = "3";

  /** The text until then: it promised some days without a word of a decision. */
  public static final String BEFORE_DECISIONS = "2";

  /** Where the two differ. */
  private static final int HOW_LONG = 5;

  private static final String KEY = "consent.";
  private static final int PARAGRAPHS = 8;

  /** Copies the list. */
  public ConsentText {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Returns the text.
   *
   * @param employer who will have the data
   * @param position what the candidate applies for
   * @param server host and port of the server that keeps it
   * @param keeping for how long
   */
  public static ConsentText of(
      Locale language, String employer, String position, String server, KeepingTime keeping) {
    return of(VERSION, language, employer, position, server, keeping);
  }

  /** Returns the text of {@code version}: what was agreed to stays what it was. */
  public static ConsentText of(
      String version,
      Locale language,
      String employer,
      String position,
      String server,
      KeepingTime keeping) {
    Messages messages = Messages.beside(ConsentText.class, language);
    return new ConsentText(IntStream.range(0, PARAGRAPHS)
        .mapToObj(i -> messages.text(
            key(i, version),
            employer,
            position,
            server,
            Integer.toString(keeping.days()),
            version,
            Integer.toString(keeping.undecidedDays())))
        .toList());
  }

  private static String key(int paragraph, String version) {
    boolean isOld = paragraph == HOW_LONG && version.equals(BEFORE_DECISIONS);
    return isOld ? KEY + paragraph + ".before" : KEY + paragraph;
  }

  /** Returns base64url of the SHA-256 of the paragraphs in UTF-8 with line ends between. */
  public String hash() {
    try {
      byte[] text = String.join("\n", paragraphs).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }
}
