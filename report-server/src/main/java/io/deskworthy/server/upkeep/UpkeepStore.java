package io.deskworthy.server.upkeep;

import java.util.Optional;

/** Keeps what was done last. Safe for concurrent use; what returned is durable. */
public interface UpkeepStore {

  /** Keeps that {@code work} was done. */
  void done(UpkeepWork work, UpkeepRecord record);

  /** Returns when {@code work} was last done, if ever. */
  Optional<UpkeepRecord> last(UpkeepWork work);
}
