package io.deskworthy.server.account;

import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets users in by one-time links and knows their browsers again by a cookie. Of links and cookies
 * only keyed hashes are kept. Safe for concurrent use.
 */
public final class Accounts {

  /** Long enough to walk from the server's console to a browser. */
  private static final Duration LINK_VALIDITY = Duration.ofMinutes(30);

  /** OWASP ASVS 7.3.1: an inactivity timeout; half an hour is what its examples suggest. */
  private static final Duration IDLE = Duration.ofMinutes(30);

  /** OWASP ASVS 7.3.2: an absolute one; a working day. */
  private static final Duration LONGEST = Duration.ofHours(12);

  /** A click is written down once a minute, not each time. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private static final String LINK = "one-time-link";
  private static final String BROWSER = "browser";

  private final AccountStore store;
  private final KeyedHash hash;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps accounts in {@code store}. */
  public Accounts(AccountStore store, KeyedHash hash, TokenSource tokens, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Adds a user.
   *
   * @throws IllegalArgumentException if another has the name
   */
  public User create(String name) {
    User user = new User(tokens.id(), name, clock.instant());
    store.add(user);
    return user;
  }

  /** Makes a link; returns its path, to be put after the public address. Valid 30 minutes, once. */
  public String link(User user, OneTimeLink.Purpose purpose) {
    String token = tokens.token();
    Instant end = clock.instant().plus(LINK_VALIDITY);
    store.add(new OneTimeLink(hash.of(LINK, token), purpose, user.id(), end));
    return purpose.path() + token;
  }

  /** Returns whom a link would sign in, without using it up: a page may ask for a click first. */
  public Optional<User> holder(String token, OneTimeLink.Purpose purpose) {
    return valid(token, purpose).flatMap(link -> store.user(link.userId()));
  }

  /** Uses a link up; returns the cookie's value for the browser, or nothing if it is not valid. */
  public Optional<String> signIn(String token, OneTimeLink.Purpose purpose) {
    Instant now = clock.instant();
    return valid(token, purpose)
        .filter(link -> store.use(link.tokenHash(), now))
        .map(link -> cookie(link.userId(), now));
  }

  /** Signs in somebody who has shown who they are; returns the cookie's value for the browser. */
  public String signIn(User user) {
    return cookie(user.id(), clock.instant());
  }

  /** Returns who uses the browser with that cookie. */
  public Optional<User> user(String cookie) {
    Instant now = clock.instant();
    Optional<SignedIn> browser = store
        .browser(hash.of(BROWSER, cookie))
        .filter(one ->
            now.isBefore(one.expiresAt()) && now.isBefore(one.lastUsedAt().plus(IDLE)));
    browser
        .filter(one -> now.isAfter(one.lastUsedAt().plus(PRECISION)))
        .ifPresent(one -> store.used(one.tokenHash(), now));
    return browser.flatMap(one -> store.user(one.userId()));
  }

  /** Returns a value for the forms on that browser's pages, which no other site can know. */
  public String formToken(String cookie) {
    return hash.of("form", cookie);
  }

  /** Forgets the browser with that cookie. */
  public void signOut(String cookie) {
    store.signOut(hash.of(BROWSER, cookie));
  }

  private Optional<OneTimeLink> valid(String token, OneTimeLink.Purpose purpose) {
    return store
        .unused(hash.of(LINK, token))
        .filter(link -> link.purpose() == purpose && clock.instant().isBefore(link.expiresAt()));
  }

  private String cookie(String userId, Instant now) {
    String cookie = tokens.token();
    store.add(new SignedIn(hash.of(BROWSER, cookie), userId, now, now.plus(LONGEST)));
    return cookie;
  }
}
