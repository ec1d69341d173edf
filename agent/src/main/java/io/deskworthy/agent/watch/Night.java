package io.deskworthy.agent.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The light checks of one night.
 *
 * @param first when the first one is due
 * @param checks how many there are, 1 or more
 * @param every from one to the next
 */
public record Night(Instant first, int checks, Duration every) {

  /** Returns when light check {@code index} is due; from 0. */
  public Instant due(int index) {
    return first.plus(every.multipliedBy(index));
  }

  /** Returns when this night is over. */
  public Instant end() {
    return due(checks);
  }

  /** Returns whether {@code due} is the time of one of its light checks. */
  boolean has(Instant due) {
    return !due.isBefore(first) && due.isBefore(end());
  }

  /** Returns the last of its light checks that is due at {@code now}, if one is. */
  Optional<Instant> lastDue(Instant now) {
    if (now.isBefore(first)) {
      return Optional.empty();
    }
    long index = Duration.between(first, now).dividedBy(every);
    return Optional.of(due((int) Math.min(index, checks - 1)));
  }

  /** Returns the first of its light checks that is due after {@code now}, if there is one. */
  Optional<Instant> nextAfter(Instant now) {
    if (now.isBefore(first)) {
      return Optional.of(first);
    }
    long index = Duration.between(first, now).dividedBy(every) + 1;
    return index < checks ? Optional.of(due((int) index)) : Optional.empty();
  }
}
