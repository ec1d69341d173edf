package io.deskworthy.server.secret;

import io.deskworthy.report.jws.Base64Url;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes values nobody can guess. What many rows are found by begins with the second in which it was
 * made, so that those of one minute are neighbours in an index: drawn wholly by lot, each new row
 * touches another page of each index, and all these pages are written before anybody gets an
 * answer. Safe for concurrent use if its source is.
 */
public final class TokenSource {

  /** Crockford's base 32: digits and letters that cannot be taken for one another. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int BITS_PER_LETTER = 5;

  private static final int LAST_LETTER = (1 << BITS_PER_LETTER) - 1;

  /** 35 bits hold the seconds until the year 3058. */
  private static final int SECOND_LETTERS = 7;

  /** 130 bits: nobody finds a certificate by trying. */
  private static final int ID_LENGTH = 26;

  private static final Pattern ID = Pattern.compile("[0-9a-z]{" + ID_LENGTH + "}");

  /** 256 bits, as OWASP ASVS 7.2.3 asks of a session's token at the least half of. */
  private static final int TOKEN_BYTES = 32;

  private final RandomGenerator random;
  private final InstantSource clock;

  /** Draws from {@code random}: anywhere but in tests, the system's secure source. */
  public TokenSource(RandomGenerator random, InstantSource clock) {
    this.random = random;
    this.clock = clock;
  }

  /** Returns a source over the system's secure random source. */
  public static TokenSource secure() {
    return new TokenSource(new SecureRandom(), InstantSource.system());
  }

  /**
   * Returns a new name for something: 26 small letters and digits, fit for an address, all by lot.
   * For what everybody may see who knows where it is.
   */
  public String id() {
    return letters(ID_LENGTH);
  }

  /**
   * Returns a name of the same form that sorts by the second in which it was made, and says that to
   * everybody who reads it; 95 bits are by lot. For what is shown only to those who may see it.
   */
  public String orderedId() {
    long second = clock.instant().getEpochSecond();
    StringBuilder text = new StringBuilder(ID_LENGTH);
    for (int after = SECOND_LETTERS - 1; after >= 0; after--) {
      text.append(ALPHABET.charAt((int) (second >> (after * BITS_PER_LETTER)) & LAST_LETTER));
    }
    return text.append(letters(ID_LENGTH - SECOND_LETTERS)).toString();
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

  /** Returns a value that is there once: as long as a token, of which 224 bits are by lot. */
  public String nonce() {
    byte[] bytes = bytes(TOKEN_BYTES);
    ByteBuffer.wrap(bytes).putInt((int) clock.instant().getEpochSecond());
    return Base64Url.encode(bytes);
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
