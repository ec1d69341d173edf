package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Optional;

/** Keeps the addresses of positions. Safe for concurrent use; what returned is durable. */
public interface PositionLinkStore {

  /** Keeps the link of a position; one it had before is forgotten. */
  void put(PositionLink link);

  /** Returns the link of a position, switched off or not. */
  Optional<PositionLink> of(String positionId);

  /** Returns the link whose code has that hash. */
  Optional<PositionLink> withCode(String codeHash);

  /** Switches the link of a position off, unless it is. */
  void switchOff(String positionId, Instant at);
}
