package io.deskworthy.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is kept of tokens. Safe for concurrent use; what returned is durable. */
public interface ApiTokenStore {

  /** Keeps a new token. */
  void add(ApiToken token);

  /** Returns the token with that hash, expired or not, unless it was revoked. */
  Optional<ApiToken> token(String tokenHash);

  /** Returns all tokens, expired or not, the newest first. */
  List<ApiToken> tokens();

  /** Keeps when a token was last used. */
  void used(String id, Instant at);

  /**
   * Forgets a token.
   *
   * @return whether this call did
   */
  boolean revoke(String id);
}
