package io.deskworthy.server.position;

import java.time.Instant;

/**
 * A vacancy.
 *
 * @param id its name inside the server
 * @param name its name for people; no two have the same
 * @param policyHash the policy that sessions get from now on
 * @param createdAt when it was made
 */
public record Position(String id, String name, String policyHash, Instant createdAt) {

  /** Refuses an empty name. */
  public Position {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a position has a name");
    }
  }
}
