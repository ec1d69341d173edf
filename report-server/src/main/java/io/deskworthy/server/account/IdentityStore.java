package io.deskworthy.server.account;

import java.util.Optional;

/** Keeps which account of a sign-in service is whose. Safe for concurrent use, and durable. */
public interface IdentityStore {

  /** Returns the id of the user to whom that account is tied. */
  Optional<String> userId(String issuer, String subject);

  /** Returns whether an account of {@code issuer} is tied to that user. */
  boolean isTied(String issuer, String userId);

  /** Ties an account to a user, unless it is tied to one already. */
  void tie(String issuer, String subject, String userId);
}
