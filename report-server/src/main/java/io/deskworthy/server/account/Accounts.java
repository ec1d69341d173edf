package io.deskworthy.server.account;

import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets users in by one-time links and knows their browsers again by a cookie. Of links and cookies
 * only keyed hashes are kept. Safe for concurrent use.
 */
public final class Accounts {

  /** OWASP ASVS 7.3.1: an inactivity timeout; half an hour is what its examples suggest. */
  private static final Duration IDLE = Duration.ofMinutes(30);

  /** OWASP ASVS 7.3.2: an absolute one; a working day. */
  private static final Duration LONGEST = Duration.ofHours(12);

  /** A click is written down once a minute, not each time. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  /** A person has a few devices; a stolen password shall not fill the table. */
  private static final int MOST_BROWSERS = 20;

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
   * @throws IllegalArgumentException if another has the name or the e-mail address
   */
  public User create(String name, Role role, Optional<String> email) {
    User user = new User(tokens.id(), name, role, email, clock.instant());
    store.add(user);
    return user;
  }

  /** Returns the users and what they may do, as they are kept. */
  public AccountStore store() {
    return store;
  }

  /** Makes a link; returns its path, to be put after the public address. */
  public String link(User user, Purpose purpose) {
    return purpose.path() + token(user, purpose);
  }

  /** Makes what stands at the end of a link. */
  public String token(User user, Purpose purpose) {
    String token = tokens.token();
    Instant end = clock.instant().plus(purpose.validity());
    store.add(new OneTimeLink(hash.of(LINK, token), purpose, user.id(), end));
    return token;
  }

  /** Returns whom a link is for, without using it up: a page may ask for a click first. */
  public Optional<User> holder(String token, Purpose purpose) {
    return valid(token, purpose).flatMap(link -> store.user(link.userId()));
  }

  /** Uses a link up; returns whom it was for, or nothing if it is not valid any more. */
  public Optional<User> use(String token, Purpose purpose) {
    Instant now = clock.instant();
    return valid(token, purpose)
        .filter(link -> store.use(link.tokenHash(), now))
        .flatMap(link -> store.user(link.userId()));
  }

  /**
   * Signs in somebody who has shown who they are; returns the cookie's value for the browser, a new
   * one each time. Of more than twenty browsers, those are forgotten that were used the longest
   * ago.
   *
   * @param browser what it is, in a word or two
   */
  public String signIn(User user, String browser) {
    Instant now = clock.instant();
    String cookie = tokens.token();
    SignedIn made = new SignedIn(
        tokens.id(), hash.of(BROWSER, cookie), user.id(), browser, now, now, now.plus(LONGEST));
    store.add(made);
    store.browsersOf(user.id()).stream()
        .filter(one -> !one.equals(made))
        .skip(MOST_BROWSERS - 1)
        .forEach(one -> store.signOut(one.tokenHash()));
    return cookie;
  }

  /** Returns who uses the browser with that cookie. */
  public Optional<User> user(String cookie) {
    Instant now = clock.instant();
    Optional<SignedIn> browser =
        store.browser(hash.of(BROWSER, cookie)).filter(one -> isOpen(one, now));
    browser
        .filter(one -> now.isAfter(one.lastUsedAt().plus(PRECISION)))
        .ifPresent(one -> store.used(one.tokenHash(), now));
    return browser.flatMap(one -> store.user(one.userId()));
  }

  /** Returns the browsers with which {@code user} is signed in, the last used first. */
  public List<SignedIn> browsers(User user) {
    Instant now = clock.instant();
    return store.browsersOf(user.id()).stream().filter(one -> isOpen(one, now)).toList();
  }

  /** Returns whether {@code browser} is the one with that cookie. */
  public boolean isThis(SignedIn browser, String cookie) {
    return MessageDigest.isEqual(
        browser.tokenHash().getBytes(StandardCharsets.US_ASCII),
        hash.of(BROWSER, cookie).getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns a value for the forms on that browser's pages, which no other site can know. */
  public String formToken(String cookie) {
    return hash.of("form", cookie);
  }

  /** Forgets the browser with that cookie. */
  public void signOut(String cookie) {
    store.signOut(hash.of(BROWSER, cookie));
  }

  /** Forgets all browsers of {@code user} but the one with that cookie. */
  public void signOutOthers(User user, String cookie) {
    store.signOutAllBut(user.id(), hash.of(BROWSER, cookie));
  }

  /** Forgets all browsers and links of {@code user}: whoever else had got in is out. */
  public void shutOut(User user) {
    store.signOutAllBut(user.id(), "");
    store.endLinks(user.id());
  }

  private static boolean isOpen(SignedIn browser, Instant now) {
    return now.isBefore(browser.expiresAt())
        && now.isBefore(browser.lastUsedAt().plus(IDLE));
  }

  private Optional<OneTimeLink> valid(String token, Purpose purpose) {
    return store
        .unused(hash.of(LINK, token))
        .filter(link -> link.purpose() == purpose && clock.instant().isBefore(link.expiresAt()));
  }
}
