package io.deskworthy.server.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps positions and policies. Safe for concurrent use; what returned is durable. */
public interface PositionStore {

  /**
   * Keeps a new position with its first version of a policy.
   *
   * @param author who makes it
   * @throws IllegalArgumentException if another has its name
   */
  void add(Position position, StoredPolicy policy, String author);

  /** Keeps a new position that the server makes by itself. */
  default void add(Position position, StoredPolicy policy) {
    add(position, policy, "");
  }

  /**
   * Gives the position of that id another policy for sessions that begin from now on.
   *
   * @param author who says so
   */
  void changePolicy(String id, StoredPolicy policy, Instant since, String author);

  /** Gives the position of that id another name; returns whether no other has it. */
  boolean rename(String id, String name);

  /** Keeps since when a position is archived; nothing takes it out of there. */
  void archive(String id, Optional<Instant> at);

  /** Returns the position of that id. */
  Optional<Position> find(String id);

  /** Returns the position of that name. */
  Optional<Position> named(String name);

  /** Returns all positions, archived ones too, the oldest first. */
  List<Position> all();

  /** Returns the positions that people are invited for, the oldest first. */
  default List<Position> open() {
    return all().stream().filter(Position::isOpen).toList();
  }

  /** Returns which policies a position had, the first one first. */
  List<PolicyVersion> versions(String id);

  /** Returns the policy of that hash, current or not. */
  Optional<StoredPolicy> policy(String hash);
}
