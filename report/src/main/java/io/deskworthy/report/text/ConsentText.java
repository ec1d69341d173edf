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
  public static final String VERSION = "2";

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
   * @param retentionDays for how long
   */
  public static ConsentText of(
      Locale language, String employer, String position, String server, int retentionDays) {
    Messages messages = Messages.beside(ConsentText.class, language);
    return new ConsentText(IntStream.range(0, PARAGRAPHS)
        .mapToObj(i -> messages.text(
            KEY + i, employer, position, server, Integer.toString(retentionDays), VERSION))
        .toList());
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
