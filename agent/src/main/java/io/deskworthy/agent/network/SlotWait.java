package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import java.time.Duration;
import java.util.Optional;
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
  private final TurnListener listener;

  /**
   * Makes one.
   *
   * @param fault why waiting is of no use any more, if it is so
   * @param listener hears of each place in the queue
   */
  SlotWait(
      NodeClient client,
      Supplier<Optional<Reason>> fault,
      Ticker ticker,
      Sleeper sleeper,
      TurnListener listener) {
    this.client = client;
    this.fault = fault;
    this.ticker = ticker;
    this.sleeper = sleeper;
    this.listener = listener;
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
        listener.comes();
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
    listener.waits(turn);
    pause(turn.poll());
  }

  /**
   * Leaves a node alone that was too busy for a fair measurement.
   *
   * @throws NodeFault when nothing is to be hoped for any more
   */
  void leaveAlone(Duration pause) throws NodeFault, InterruptedException {
    listener.again();
    pause(pause);
  }

  private void pause(Duration pause) throws NodeFault, InterruptedException {
    sleeper.sleep(pause);
    Optional<Reason> broken = fault.get();
    if (broken.isPresent()) {
      throw new NodeFault(broken.get());
    }
  }
}
