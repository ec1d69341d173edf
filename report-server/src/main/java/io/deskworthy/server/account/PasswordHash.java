package io.deskworthy.server.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.deskworthy.server.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with the parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one
 * lane; about 35 ms of a core. Safe for concurrent use.
 */
public final class PasswordHash {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;

  /** What RFC 9106, section 3.1 recommends. */
  private static final int SALT_BYTES = 16;

  /** Two at once use 40 MB and one small machine's cores; the rest wait their turn. */
  private static final int AT_ONCE = 2;

  /** Sixty others at 35 ms each on two cores are through by then. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private static final Base64.Encoder PHC = Base64.getEncoder().withoutPadding();

  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final SecureRandom salts;

  /** Draws salts from {@code salts}. */
  public PasswordHash(SecureRandom salts) {
    this.salts = salts;
  }

  /** Returns what may be kept of {@code password}: a PHC string with a fresh salt. */
  public String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    salts.nextBytes(salt);
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    return inTurn(() -> ARGON2.hash(bytes, salt).getResult());
  }

  /**
   * Returns a PHC string that was made of no password: salt and hash are drawn by chance. To hold a
   * password against it takes as long as against any other.
   */
  public String ofNobody() {
    byte[] salt = new byte[SALT_BYTES];
    byte[] hash = new byte[HASH_BYTES];
    salts.nextBytes(salt);
    salts.nextBytes(hash);
    return String.format(
        Locale.ROOT,
        "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s",
        ARGON2.getVersion(),
        MEMORY_KIB,
        PASSES,
        LANES,
        PHC.encodeToString(salt),
        PHC.encodeToString(hash));
  }

  /** Returns whether {@code hash} was made of {@code password}. */
  public boolean fits(String password, String hash) {
    return inTurn(() -> Argon2Function.getInstanceFromHash(hash).check(password, hash));
  }

  private <T> T inTurn(Supplier<T> hashing) {
    try {
      if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return hashing.get();
    } finally {
      turns.release();
    }
  }

  private static Problem busy() {
    return new Problem(
            503, "busy", "Too many sign in at once", "Please try again in a few seconds.")
        .retryAfter(LONGEST_WAIT);
  }
}
