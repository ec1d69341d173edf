package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;

/**
 * The beginning of a transfer, while the senders still feel for the rate. It belongs to no figure.
 *
 * <p>It is over when the mean of 300 ms has set no new maximum (by more than 10 %) for 0.6 s and 4
 * round trips, or has come to 96 % of the pace; not before 1 s and 10 round trips, and it is cut
 * off after 3 s. Slow start doubles each round trip, so 10 of them reach a thousand times the first
 * window; a fixed discard (LibreSpeed: 1.5 s and 3 s) is too long for near nodes and too short for
 * far ones.
 *
 * @param bins how many bins belong to it
 * @param settled whether it was over by itself; otherwise it was cut off, and a low rate after it
 *     says nothing about the line
 */
public record RampUp(int bins, boolean settled) {

  /** 300 ms: smooths single bursts, still three looks in each second. */
  private static final int WINDOW_BINS = 3;

  /** A rise of a tenth is growth; less is noise of the bins. */
  private static final double NEW_MAXIMUM = 1.1;

  /** The pace itself lets short means fall some per cent below it. */
  private static final double NEAR_PACE = 0.96;

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int SHORTEST_ROUND_TRIPS = 10;
  private static final Duration QUIET = Duration.ofMillis(600);
  private static final int QUIET_ROUND_TRIPS = 4;

  /** A quarter of the whole time; a line still rising then is called unsettled, not slow. */
  private static final int LONGEST_BINS = 3 * TransferBins.PER_SECOND;

  /** Refuses a negative length. */
  public RampUp {
    if (bins < 0) {
      throw new IllegalArgumentException("a ramp-up has no negative length, found " + bins);
    }
  }

  /** Returns how long it was. */
  public Duration duration() {
    return TransferBins.durationOf(bins);
  }

  /**
   * Returns the ramp-up that {@code bins} begin with, or nothing while it still lasts.
   *
   * @param pace the rate at which the senders are held
   * @param idleRtt round-trip time without load
   */
  static Optional<RampUp> of(TransferBins bins, BitRate pace, Duration idleRtt) {
    int shortest =
        TransferBins.countFor(longer(SHORTEST, idleRtt.multipliedBy(SHORTEST_ROUND_TRIPS)));
    int quiet = TransferBins.countFor(longer(QUIET, idleRtt.multipliedBy(QUIET_ROUND_TRIPS)));
    double highest = 0;
    int highestAt = 0;
    for (int end = 1; end <= Math.min(bins.count(), LONGEST_BINS); end++) {
      int width = Math.min(WINDOW_BINS, end);
      double rate = bins.bitsPerSecond(end - width, width);
      if (rate > highest * NEW_MAXIMUM) {
        highest = rate;
        highestAt = end;
      }
      boolean flat = end - highestAt >= quiet || rate >= NEAR_PACE * pace.bitsPerSecond();
      if (end >= shortest && flat) {
        return Optional.of(new RampUp(end, true));
      }
    }
    return bins.count() < LONGEST_BINS
        ? Optional.empty()
        : Optional.of(new RampUp(LONGEST_BINS, false));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
