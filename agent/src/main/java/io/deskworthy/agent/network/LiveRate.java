package io.deskworthy.agent.network;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Tells a listener the rate of a transfer in Mbit/s and its delay in milliseconds, to a tenth each,
 * and how far the check is.
 */
final class LiveRate {

  /** Of the whole check; the transfers share the rest. */
  static final double IDLE_SHARE = 0.15;

  private static final double TRANSFER_SHARE = (1 - IDLE_SHARE) / 2;

  /** What a transfer on a clear line takes; longer ones stand still at the end of their share. */
  private static final double TRANSFER_LOOKS = 60;

  private static final double TENTHS = 10;

  private static final double NANOS_PER_MILLI = 1e6;

  private final Direction direction;
  private final double before;
  private final ProgressListener listener;
  private int looks;

  /**
   * Starts.
   *
   * @param again whether the check has been through both directions before
   */
  LiveRate(Direction direction, boolean again, ProgressListener listener) {
    this.direction = direction;
    this.listener = listener;
    double first = direction == Direction.DOWNLOAD ? IDLE_SHARE : IDLE_SHARE + TRANSFER_SHARE;
    this.before = again ? 1 : first;
  }

  /** Returns {@code delay} in milliseconds, to a tenth. */
  static Object millis(Duration delay) {
    return Math.round(delay.toNanos() / NANOS_PER_MILLI * TENTHS) / TENTHS;
  }

  /** Tells that others are being measured first, and for how many seconds. */
  void waiting(Turn turn) {
    listener.progressed(new Progress(
        CheckName.NETWORK,
        "network.waiting",
        before,
        List.of(Math.max(1, turn.expected().toSeconds()), turn.before()),
        OptionalDouble.empty()));
  }

  /** Tells that the node was too busy and that it begins anew. */
  void again() {
    looks = 0;
    listener.progressed(Progress.of(CheckName.NETWORK, "network.again", before));
  }

  /**
   * Tells of the rate reached.
   *
   * @param delay the latest round trip, if one came back lately
   */
  void tell(BitRate rate, Optional<Duration> delay) {
    looks++;
    double done = Math.min(1, looks / TRANSFER_LOOKS);
    double megabits = Math.round(rate.megabitsPerSecond() * TENTHS) / TENTHS;
    listener.progressed(new Progress(
        CheckName.NETWORK,
        "network." + direction.word(),
        Math.min(1, before + done * TRANSFER_SHARE),
        Stream.concat(Stream.of(megabits), delay.map(LiveRate::millis).stream()).toList(),
        OptionalDouble.empty()));
  }
}
