package io.deskworthy.agent.submission;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an invitation: twelve characters of Crockford's base 32.
 *
 * @param text in its one spelling: capitals, in groups of four
 */
public record InvitationCode(String text) {

  private static final Pattern SPELLING =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");

  private static final int LENGTH = 12;

  private static final int GROUP = 4;

  /** Refuses any other spelling. */
  public InvitationCode {
    if (!SPELLING.matcher(text).matches()) {
      throw new IllegalArgumentException("not the code of an invitation");
    }
  }

  /**
   * Returns the code that a person typed, or nothing if it is none. Letter case, hyphens and spaces
   * do not matter, and as Crockford wants it O is read as 0, and I and L as 1.
   */
  public static Optional<InvitationCode> parse(String typed) {
    String letters = typed
        .replaceAll("[\\s\\-\\u2010-\\u2015]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
    if (letters.length() != LENGTH) {
      return Optional.empty();
    }
    String spelt = letters.substring(0, GROUP)
        + "-" + letters.substring(GROUP, 2 * GROUP)
        + "-" + letters.substring(2 * GROUP);
    return SPELLING.matcher(spelt).matches()
        ? Optional.of(new InvitationCode(spelt))
        : Optional.empty();
  }

  /** Hides the code: whoever has it can answer in the candidate's place. */
  @Override
  public String toString() {
    return "invitation";
  }
}
