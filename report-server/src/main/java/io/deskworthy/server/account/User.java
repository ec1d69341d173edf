package io.deskworthy.server.account;

import java.time.Instant;

/**
 * Somebody who may see reports.
 *
 * @param id its name inside the server
 * @param name what they sign in as; no two have the same
 * @param createdAt when they were added
 */
public record User(String id, String name, Instant createdAt) {

  /** Refuses an empty name. */
  public User {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a user has a name");
    }
  }
}
