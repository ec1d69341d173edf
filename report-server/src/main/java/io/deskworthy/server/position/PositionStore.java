package io.deskworthy.server.position;

import java.util.List;
import java.util.Optional;

/** Keeps positions and policies. Safe for concurrent use; what returned is durable. */
public interface PositionStore {

  /**
   * Keeps a new position and, if it is not kept yet, its policy.
   *
   * @throws IllegalArgumentException if another has its name
   */
  void add(Position position, StoredPolicy policy);

  /** Gives the position of that id another policy for sessions that begin from now on. */
  void changePolicy(String id, StoredPolicy policy);

  /** Returns the position of that id. */
  Optional<Position> find(String id);

  /** Returns the position of that name. */
  Optional<Position> named(String name);

  /** Returns all positions, the oldest first. */
  List<Position> all();

  /** Returns the policy of that hash, current or not. */
  Optional<StoredPolicy> policy(String hash);
}
