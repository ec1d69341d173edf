package io.deskworthy.server.secret;

import io.deskworthy.report.jws.Base64Url;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes values nobody can guess. Safe for concurrent use if its source is. */
public final class TokenSource {

  /** Crockford's base 32: digits and letters that cannot be taken for one another. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /** 130 bits: nobody finds a certificate by trying. */
  private static final int ID_LENGTH = 26;

  private static final Pattern ID = Pattern.compile("[0-9a-z]{" + ID_LENGTH + "}");

  /** 256 bits, as OWASP ASVS 7.2.3 asks of a session's token at the least half of. */
  private static final int TOKEN_BYTES = 32;

  private final RandomGenerator random;

  /** Draws from {@code random}: anywhere but in tests, the system's secure source. */
  public TokenSource(RandomGenerator random) {
    this.random = random;
  }

  /** Returns a source over the system's secure random source. */
  public static TokenSource secure() {
    return new TokenSource(new SecureRandom());
  }

  /** Returns a new name for something: 26 small letters and digits, fit for an address. */
  public String id() {
    return letters(ID_LENGTH);
  }

  /**
   * Returns whether {@code text} may be such a name; what else is asked for needs no looking up.
   */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Returns a new secret, fit for an address or a cookie. */
  public String token() {
    return Base64Url.encode(bytes(TOKEN_BYTES));
  }

  /** Returns {@code length} characters of Crockford's base 32, in small letters. */
  public String letters(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** Returns {@code length} random bytes. */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
