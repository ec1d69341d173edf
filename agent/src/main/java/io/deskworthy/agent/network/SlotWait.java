package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits until the node has room for a transfer. */
final class SlotWait {

  /** Nodes keep their queues under ten minutes; two more for those that guess badly. */
  static final Duration LONGEST = Duration.ofMinutes(12);

  /** A place is kept for ten seconds in which nobody asks; so a question may get lost. */
  private static final int MOST_LOST = 2;

  private final NodeClient client;
  private final Supplier<Optional<Reason>> fault;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final Consumer<Turn> told;

  /**
   * Makes one.
   *
   * @param fault why waiting is of no use any more, if it is so
   * @param told hears of each place in the queue
   */
  SlotWait(
      NodeClient client,
      Supplier<Optional<Reason>> fault,
      Ticker ticker,
      Sleeper sleeper,
      Consumer<Turn> told) {
    this.client = client;
    this.fault = fault;
    this.ticker = ticker;
    this.sleeper = sleeper;
    this.told = told;
  }

  /**
   * Returns a transfer that may start now.
   *
   * @param idleRtt round-trip time without load
   * @throws NodeFault {@link NetworkReasons#NODE_BUSY} after twelve minutes, and whatever else the
   *     node says
   */
  Slot await(Direction direction, Duration idleRtt) throws NodeFault, InterruptedException {
    long end = ticker.nanos() + LONGEST.toNanos();
    Optional<Turn> turn = Optional.empty();
    int lost = 0;
    while (ticker.nanos() < end) {
      SlotAnswer answer = ask(direction, idleRtt, turn, lost);
      if (answer instanceof Slot slot) {
        return slot;
      }
      if (answer instanceof Turn queued) {
        turn = Optional.of(queued);
      }
      lost = answer == null ? lost + 1 : 0;
      rest(turn.orElseThrow());
    }
    throw new NodeFault(NetworkReasons.NODE_BUSY);
  }

  /** Returns nothing when a question got lost on the way, which is no reason to leave the queue. */
  private @Nullable SlotAnswer ask(
      Direction direction, Duration idleRtt, Optional<Turn> turn, int lost) throws NodeFault {
    try {
      return client.reserve(direction, idleRtt, turn.map(Turn::ticket));
    } catch (NodeFault broken) {
      boolean unheard = broken.reason().equals(NetworkReasons.NODE_UNREACHABLE);
      if (turn.isEmpty() || !unheard || lost >= MOST_LOST) {
        throw broken;
      }
      return null;
    }
  }

  private void rest(Turn turn) throws NodeFault, InterruptedException {
    told.accept(turn);
    sleeper.sleep(turn.poll());
    Optional<Reason> broken = fault.get();
    if (broken.isPresent()) {
      throw new NodeFault(broken.get());
    }
  }
}
