package io.deskworthy.server.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Optional;

/**
 * Knows users by name and password. An unknown name takes as long as a wrong password, so that
 * nobody finds out names by a clock. Safe for concurrent use.
 */
public final class Passwords {

  /** OWASP ASVS 6.2.1 demands 8; at 12 nobody needs rules about digits and signs. */
  public static final int MIN_LENGTH = 12;

  /** Longer than any passphrase, short enough to hash. */
  public static final int MAX_LENGTH = 200;

  /**
   * Strangers may try a million times a year at one account; who has the database, a thousand
   * million times in four hundred days of one processor's core.
   */
  private static final double MIN_GUESSES = 1e9;

  /** It takes longer and longer over long ones; what begins like this is good enough. */
  private static final int LOOKED_AT = 64;

  private static final String PRODUCT = "deskworthy";

  private final AccountStore accounts;
  private final PasswordStore store;
  private final PasswordHash hash;

  /** Fits no password: it was drawn, not computed. */
  private final String nobodysHash;

  /** Keeps passwords in {@code store}. */
  public Passwords(AccountStore accounts, PasswordStore store, PasswordHash hash) {
    this.accounts = accounts;
    this.store = store;
    this.hash = hash;
    this.nobodysHash = hash.ofNobody();
  }

  /** Returns the user of that name or e-mail address, whatever their password is. */
  public Optional<User> find(String name) {
    return accounts.named(name).or(() -> User.email(name).flatMap(accounts::withEmail));
  }

  /** Returns the user of that name or e-mail address, if the password is theirs. */
  public Optional<User> check(String name, String password) {
    Optional<User> user = find(name);
    Optional<String> known = user.flatMap(one -> store.passwordHash(one.id()));
    boolean fits = hash.fits(password, known.orElse(nobodysHash));
    return fits && known.isPresent() ? user : Optional.empty();
  }

  /** Returns why {@code password} will not do for {@code name}, if it will not. */
  public static Optional<Fault> faultOf(String name, String password) {
    if (password.codePointCount(0, password.length()) < MIN_LENGTH
        || password.length() > MAX_LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    if (password.equalsIgnoreCase(name) || password.chars().distinct().count() < MIN_LENGTH / 2) {
      return Optional.of(Fault.GUESSABLE);
    }
    String begin = password.substring(0, Math.min(password.length(), LOOKED_AT));
    double guesses = Guessing.OF_PEOPLE.measure(begin, List.of(name, PRODUCT)).getGuesses();
    return guesses < MIN_GUESSES ? Optional.of(Fault.GUESSABLE) : Optional.empty();
  }

  /** Returns whether somebody else than {@code user} has that name. */
  public boolean isTaken(String name, User user) {
    return accounts.named(name).filter(other -> !other.id().equals(user.id())).isPresent();
  }

  /** Returns whether {@code user} signs in by a password. */
  public boolean has(User user) {
    return store.passwordHash(user.id()).isPresent();
  }

  /**
   * Gives {@code user} a name and a password.
   *
   * @throws IllegalArgumentException if another has the name
   */
  public void set(User user, String name, String password) {
    store.setPassword(user.id(), name, hash.of(password));
  }

  /** Why a password will not do. */
  public enum Fault {
    /** Too short, or beyond all reason. */
    LENGTH,
    /** The name, a few letters over and over, or what many people use. */
    GUESSABLE
  }

  /** Read when it is first needed: a server that starts has no time for word lists. */
  private static final class Guessing {

    /** Knows the passwords and words that people use most, and how they change them. */
    static final Zxcvbn OF_PEOPLE = new Zxcvbn();
  }
}
