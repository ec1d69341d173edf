package io.deskworthy.server.account;

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

  private final AccountStore accounts;
  private final PasswordStore store;
  private final PasswordHash hash;

  /** Fits no password: its maker forgot it. */
  private final String nobodysHash;

  /** Keeps passwords in {@code store}. */
  public Passwords(
      AccountStore accounts, PasswordStore store, PasswordHash hash, String nobodysPassword) {
    this.accounts = accounts;
    this.store = store;
    this.hash = hash;
    this.nobodysHash = hash.of(nobodysPassword);
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
    return Optional.empty();
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
    /** The name, or a few letters over and over. */
    GUESSABLE
  }
}
