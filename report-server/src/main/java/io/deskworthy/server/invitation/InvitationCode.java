package io.deskworthy.server.invitation;

import io.deskworthy.server.secret.TokenSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a candidate gets: twelve characters of Crockford's base 32, 60 random bits. Whoever tries
 * ten a minute needs a thousand million centuries for one.
 */
public final class InvitationCode {

  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[-\\s]");

  private final String letters;

  private InvitationCode(String letters) {
    this.letters = letters;
  }

  /** Makes a new code. */
  public static InvitationCode random(TokenSource source) {
    return new InvitationCode(source.letters(LENGTH).toUpperCase(Locale.ROOT));
  }

  /**
   * Reads what somebody typed: small letters and other groups do not matter, and the letters that
   * are never used are taken for the digits they look like (O for 0, I and L for 1).
   */
  public static Optional<InvitationCode> parse(String typed) {
    String letters = BETWEEN
        .matcher(typed)
        .replaceAll("")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
    return CODE.matcher(letters).matches()
        ? Optional.of(new InvitationCode(letters))
        : Optional.empty();
  }

  /** Returns the code in its one spelling: {@code AB12-CD34-EF56}. */
  public String text() {
    return String.join(
        "-",
        letters.substring(0, GROUP),
        letters.substring(GROUP, 2 * GROUP),
        letters.substring(2 * GROUP));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InvitationCode that && letters.equals(that.letters);
  }

  @Override
  public int hashCode() {
    return letters.hashCode();
  }

  /** Shows nothing: a code is as good as a key. */
  @Override
  public String toString() {
    return "invitation code";
  }
}
