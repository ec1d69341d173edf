package io.deskworthy.agent.network;

import io.deskworthy.report.network.BurstArrival;
import io.deskworthy.report.network.BurstWatch;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Has bursts sent in the directions that carry no load, {@code docs/protocol.md} 3.5, and times
 * them. Thread-safe.
 */
final class DipWatch {

  /** How often a burst is due; the directions take turns, so each has one every 350 ms. */
  static final Duration TURN = Duration.ofMillis(175);

  /** A queue of the transfer before it is gone by then, or no candidate for a good line. */
  private static final Duration SETTLED = Duration.ofMillis(1500);

  private final BurstArrival arrival = new BurstArrival();
  private final Map<Direction, BurstWatch> watches = new EnumMap<>(Direction.class);
  private final Map<Direction, Long> quietUntil = new EnumMap<>(Direction.class);
  private final Map<Direction, Long> sent = new EnumMap<>(Direction.class);
  private final BusyTimes busy;
  private Optional<Direction> loaded = Optional.empty();
  private Direction turn = Direction.UPLOAD;

  DipWatch(BusyTimes busy) {
    this.busy = busy;
    for (Direction direction : Direction.values()) {
      watches.put(direction, new BurstWatch());
    }
  }

  /** Takes over which direction carries load from now on. */
  synchronized void load(Optional<Direction> direction, long nanos) {
    loaded.ifPresent(before -> quietUntil.put(before, nanos + SETTLED.toNanos()));
    loaded = direction;
  }

  /** Returns in which direction a burst is due now, if in any. */
  synchronized Optional<Direction> due(long nanos) {
    turn = turn == Direction.DOWNLOAD ? Direction.UPLOAD : Direction.DOWNLOAD;
    boolean quiet = loaded.filter(turn::equals).isPresent()
        || nanos < quietUntil.getOrDefault(turn, nanos)
        || sent.containsKey(turn);
    if (quiet) {
      return Optional.empty();
    }
    sent.put(turn, nanos);
    return Optional.of(turn);
  }

  /** Takes a message of a burst from the node. */
  synchronized void arrived(int length, long nanos) {
    arrival.arrived(length, nanos).ifPresent(burst -> {
      sent.remove(Direction.DOWNLOAD);
      busy.receiving(new Period(burst.firstNanos(), nanos));
      watch(Direction.DOWNLOAD).add(BurstWatch.rate(burst.bytesAfterFirst(), burst.spacing()));
    });
  }

  /** Takes what the node says of a burst that came to it. */
  synchronized void answered(long bytesAfterFirst, long betweenNanos, long spacing) {
    Optional.ofNullable(sent.remove(Direction.UPLOAD)).ifPresent(begin -> {
      busy.sending(new Period(begin, begin + betweenNanos));
      watch(Direction.UPLOAD).add(BurstWatch.rate(bytesAfterFirst, spacing));
    });
  }

  /** Returns whether bursts of {@code direction} were slow again and again. */
  boolean suspicious(Direction direction, BitRate target) {
    return watch(direction).suspicious(target);
  }

  /** Returns the bursts of {@code direction}. */
  synchronized BurstWatch watch(Direction direction) {
    return watches.computeIfAbsent(direction, any -> new BurstWatch());
  }
}
