package io.deskworthy.server.account;

import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets programs in by tokens. Each is shown once, and a keyed hash of it kept: of 256 random bits
 * nothing slower is needed. Safe for concurrent use.
 */
public final class ApiTokens {

  /** Begins each token, so that those who search code for secrets find it. */
  public static final String PREFIX = "deskworthy_";

  private static final Duration PRECISION = Duration.ofMinutes(1);

  private final ApiTokenStore store;
  private final AccountStore accounts;
  private final KeyedHash hash;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps them in {@code store}. */
  public ApiTokens(
      ApiTokenStore store, AccountStore accounts, KeyedHash hash, TokenSource tokens, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.hash = hash;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * A program that has shown a token.
   *
   * @param user in whose name it acts
   * @param role what it may do
   * @param token by which it came
   */
  public record Bearer(User user, Role role, ApiToken token) {}

  /**
   * Makes a token.
   *
   * @return its text, to be shown once
   */
  public String make(User user, String name, Role role, Duration validity) {
    String text = PREFIX + tokens.token();
    Instant now = clock.instant();
    store.add(new ApiToken(
        tokens.id(),
        hashOf(text),
        user.id(),
        name,
        role.least(user.role()),
        now,
        now.plus(validity),
        Optional.empty()));
    return text;
  }

  /** Returns whose program shows {@code text}, if it is a token that works. */
  public Optional<Bearer> bearer(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<ApiToken> token =
        store.token(hashOf(text)).filter(one -> now.isBefore(one.expiresAt()));
    token
        .filter(one ->
            one.lastUsedAt().map(last -> now.isAfter(last.plus(PRECISION))).orElse(true))
        .ifPresent(one -> store.used(one.id(), now));
    return token.flatMap(one -> accounts
        .user(one.userId())
        .map(user -> new Bearer(user, one.role().least(user.role()), one)));
  }

  /** Returns the tokens that {@code user} may revoke: their own, or an owner all there are. */
  public List<ApiToken> tokens(User user) {
    return store.tokens().stream()
        .filter(token -> user.role() == Role.OWNER || token.userId().equals(user.id()))
        .toList();
  }

  /** Revokes one of those tokens; returns which, or nothing if there is no such one. */
  public Optional<ApiToken> revoke(User user, String id) {
    return tokens(user).stream()
        .filter(token -> token.id().equals(id))
        .findFirst()
        .filter(token -> store.revoke(token.id()));
  }

  private String hashOf(String text) {
    return hash.of("api-token", text);
  }
}
