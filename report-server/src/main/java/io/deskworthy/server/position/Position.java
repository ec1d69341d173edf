package io.deskworthy.server.position;

import java.time.Instant;
import java.util.Optional;

/**
 * A vacancy.
 *
 * @param id its name inside the server
 * @param name its name for people; no two have the same
 * @param policyHash the policy that sessions get from now on
 * @param createdAt when it was made
 * @param archivedAt since when nobody is invited for it any more
 */
public record Position(
    String id, String name, String policyHash, Instant createdAt, Optional<Instant> archivedAt) {

  /** The longest name, in characters. */
  public static final int MAX_NAME = 100;

  /** Refuses an empty name. */
  public Position {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a position has a name");
    }
  }

  /** Makes a position that people are invited for. */
  public Position(String id, String name, String policyHash, Instant createdAt) {
    this(id, name, policyHash, createdAt, Optional.empty());
  }

  /** Returns whether people are invited for it. */
  public boolean isOpen() {
    return archivedAt.isEmpty();
  }

  /** Returns whether {@code text} can be a position's name. */
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }
}
