package io.deskworthy.server.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.deskworthy.server.secret.Base32;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.secret.TokenSource;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second step of signing in: a code of six digits that a telephone reckons from a shared secret
 * and the time (TOTP, RFC 6238: HMAC-SHA1, 30 s, as all apps know it), or one of ten recovery
 * codes. Secrets are kept sealed, recovery codes hashed. Safe for concurrent use.
 */
public final class SecondSteps {

  /** RFC 4226, section 4, R6 recommends 160 bits. */
  private static final int SECRET_BYTES = 20;

  private static final int RECOVERY_CODES = 10;

  /** 50 bits each, of which one account may try 720 a day. */
  private static final int RECOVERY_LETTERS = 10;

  private static final Duration PENDING = Duration.ofMinutes(15);

  private static final String SECRET = "second-step";
  private static final String OFFER = "second-step-offer";

  private final SecondStepStore store;
  private final SecretBox box;
  private final KeyedHash hash;
  private final TokenSource tokens;
  private final Clock clock;
  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

  /** Keeps them in {@code store}, sealed by {@code box}. */
  public SecondSteps(
      SecondStepStore store, SecretBox box, KeyedHash hash, TokenSource tokens, Clock clock) {
    this.store = store;
    this.box = box;
    this.hash = hash;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A secret that somebody may take; nothing is kept of it until they have shown that they did.
   *
   * @param secret in base 32, for the telephone
   * @param sealed the same for the form that brings it back, good for a quarter of an hour
   */
  public record Offer(String secret, String sealed) {

    /** Shows nothing. */
    @Override
    public String toString() {
      return "an offered secret";
    }
  }

  /** Returns whether {@code user} has a second step. */
  public boolean isOn(User user) {
    return store.secret(user.id()).isPresent();
  }

  /** Returns how many recovery codes {@code user} has left. */
  public int recoveryCodes(User user) {
    return store.recoveryCodes(user.id());
  }

  /** Makes a new secret for {@code user}. */
  public Offer offer(User user) {
    String secret = Base32.encode(tokens.bytes(SECRET_BYTES));
    Instant until = clock.instant().plus(PENDING);
    return new Offer(secret, box.sealUntil(until, OFFER, user.id() + " " + secret));
  }

  /** Returns the secret of an offer that a form brought back, if it was made for {@code user}. */
  public Optional<Offer> offer(User user, String sealed) {
    return box.openBefore(clock.instant(), OFFER, sealed)
        .filter(text -> text.startsWith(user.id() + " "))
        .map(text -> new Offer(text.substring(user.id().length() + 1), sealed));
  }

  /**
   * Takes an offer up; from now on the second step is asked for.
   *
   * @return ten recovery codes, to be shown once; nothing if {@code code} is not of that secret
   */
  public Optional<List<String>> take(User user, Offer offer, String code) {
    if (timeStep(offer.secret(), code).isEmpty()) {
      return Optional.empty();
    }
    List<String> recovery =
        Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
    store.put(
        user.id(),
        box.seal(SECRET, offer.secret()),
        recovery.stream().map(each -> recoveryHash(user, each)).toList());
    timeStep(offer.secret(), code).ifPresent(step -> store.use(user.id(), step));
    return Optional.of(recovery);
  }

  /** Takes the second step of {@code user} away. */
  public void remove(User user) {
    store.remove(user.id());
  }

  /** Returns by what {@code code} opens for {@code user}; it does so once. */
  public Optional<Kind> use(User user, String code) {
    String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    Optional<Long> step = store
        .secret(user.id())
        .flatMap(kept -> box.open(SECRET, kept))
        .flatMap(secret -> timeStep(secret, plain));
    if (step.isPresent()) {
      return store.use(user.id(), step.get()) ? Optional.of(Kind.CODE) : Optional.empty();
    }
    return store.useRecoveryCode(user.id(), recoveryHash(user, plain))
        ? Optional.of(Kind.RECOVERY_CODE)
        : Optional.empty();
  }

  /** By what somebody took the second step. */
  public enum Kind {
    /** A code of the telephone. */
    CODE,
    /** One of the codes for when it is lost. */
    RECOVERY_CODE
  }

  /** Returns the time step whose code this is: now, or the one before or after it. */
  private Optional<Long> timeStep(String secret, String code) {
    byte[] key = Base32.decode(secret).orElse(new byte[0]);
    String plain = code.strip();
    if (key.length == 0 || plain.length() != codes.getPasswordLength()) {
      return Optional.empty();
    }
    long now = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
    return Stream.of(now, now - 1, now + 1)
        .filter(step -> isSame(code(key, step), plain))
        .findFirst();
  }

  private String code(byte[] key, long step) {
    try {
      Instant at = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
      return codes.generateOneTimePasswordString(new SecretKeySpec(key, codes.getAlgorithm()), at);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("any bytes are a key of HMAC", impossible);
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** In two halves, as people copy it more easily. */
  private String recoveryCode() {
    String letters = tokens.letters(RECOVERY_LETTERS);
    int half = RECOVERY_LETTERS / 2;
    return letters.substring(0, half) + "-" + letters.substring(half);
  }

  private String recoveryHash(User user, String code) {
    return hash.of("recovery-code", user.id() + " " + code.replace("-", ""));
  }
}
