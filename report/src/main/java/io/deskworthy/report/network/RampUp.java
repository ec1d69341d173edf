package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The beginning of a transfer, while the senders still feel for the rate. It belongs to no figure.
 *
 * <p>It is over when the mean of 300 ms has set no new maximum (by more than 10 %) for 0.6 s and 4
 * round trips, not before 1 s and 10 round trips; or when that mean has come to 96 % of the pace,
 * not before 0.6 s and 6 round trips; and then not while more than the pace comes in, since that is
 * payload of another time, for a second at most. It is cut off after 3 s, or 12 round trips if
 * longer, but 6 s at most. Where connections joined later it begins anew with them, at 0.6 s and 6
 * round trips, because the line is warm by then. Slow start doubles each round trip, so 10 of them
 * reach a thousand times the first window; a fixed discard (LibreSpeed: 1.5 s and 3 s) is too long
 * for near nodes and too short for far ones.
 *
 * @param bins how many bins belong to it
 * @param settled whether it was over by itself; otherwise it was cut off, and a low rate after it
 *     says nothing about the line
 */
public record RampUp(int bins, boolean settled) {

  /** 300 ms: smooths single bursts, still three looks in each second. */
  static final int WINDOW_BINS = 3;

  /** A rise of a tenth is growth; less is noise of the bins. */
  static final double NEW_MAXIMUM = 1.1;

  /** The pace itself lets short means fall some per cent below it. */
  private static final double NEAR_PACE = 0.96;

  /**
   * What comes in above the pace was held up behind lost packets before. Counted, it made one in
   * thirty figures of a lossy line over 100 ms more than 3 % too high (simulated).
   */
  private static final double ABOVE_PACE = 1.05;

  /** In bins: what one lost packet holds back is repeated well within a second. */
  private static final int MOST_HELD_UP = TransferBins.PER_SECOND;

  private static final int NOT_YET = -1;

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int SHORTEST_ROUND_TRIPS = 10;

  /** At the pace there is nothing left to rise to; one window more than the mean needs. */
  private static final Duration SHORTEST_WARM = Duration.ofMillis(600);

  private static final int SHORTEST_WARM_ROUND_TRIPS = 6;
  private static final Duration QUIET = Duration.ofMillis(600);
  private static final int QUIET_ROUND_TRIPS = 4;

  /** A quarter of the whole time; a line still rising then is called unsettled, not slow. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** Two more than the shortest, for what is lost on the way up. */
  static final int LONGEST_ROUND_TRIPS = 12;

  /** Half of the whole time: the other half is to be measured. */
  private static final Duration LONGEST_OF_ALL = Duration.ofSeconds(6);

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
   * Returns the ramp-up that {@code bins} begin with, the time before more connections joined
   * included; nothing while it still lasts.
   */
  static Optional<RampUp> of(TransferBins bins, TransferConditions conditions) {
    int joined = Math.min(conditions.loadedFrom(), bins.count());
    return of(bins.from(joined), conditions.pace(), limits(conditions))
        .map(since -> new RampUp(joined + since.bins, since.settled));
  }

  /**
   * In bins: the fewest when the rate is flat, the fewest when it is at the pace, how long flat,
   * and the most.
   */
  private record Limits(int flat, int atPace, int quiet, int most) {}

  private static Limits limits(TransferConditions conditions) {
    Duration idleRtt = conditions.idleRtt();
    int warm = count(SHORTEST_WARM, idleRtt.multipliedBy(SHORTEST_WARM_ROUND_TRIPS));
    int cold = count(SHORTEST, idleRtt.multipliedBy(SHORTEST_ROUND_TRIPS));
    int most = Math.min(
        count(LONGEST, idleRtt.multipliedBy(LONGEST_ROUND_TRIPS)),
        TransferBins.countFor(LONGEST_OF_ALL));
    int quiet = count(QUIET, idleRtt.multipliedBy(QUIET_ROUND_TRIPS));
    return new Limits(conditions.loadedFrom() > 0 ? warm : cold, warm, quiet, most);
  }

  private static Optional<RampUp> of(TransferBins bins, BitRate pace, Limits limits) {
    int over = over(bins, pace, limits);
    if (over == NOT_YET) {
      return bins.count() < limits.most
          ? Optional.empty()
          : Optional.of(new RampUp(limits.most, false));
    }
    int last = Math.min(over + MOST_HELD_UP, limits.most);
    return IntStream.rangeClosed(over, Math.min(last, bins.count()))
        .filter(end -> end == last || mean(bins, end) <= ABOVE_PACE * pace.bitsPerSecond())
        .mapToObj(end -> new RampUp(end, true))
        .findFirst();
  }

  /** After how many bins the rate stands or has come to the pace. */
  private static int over(TransferBins bins, BitRate pace, Limits limits) {
    double highest = 0;
    int highestAt = 0;
    for (int end = 1; end <= Math.min(bins.count(), limits.most); end++) {
      double rate = mean(bins, end);
      if (rate > highest * NEW_MAXIMUM) {
        highest = rate;
        highestAt = end;
      }
      boolean flat = end >= limits.flat && end - highestAt >= limits.quiet;
      boolean atPace = end >= limits.atPace && rate >= NEAR_PACE * pace.bitsPerSecond();
      if (flat || atPace) {
        return end;
      }
    }
    return NOT_YET;
  }

  private static double mean(TransferBins bins, int end) {
    int width = Math.min(WINDOW_BINS, end);
    return bins.bitsPerSecond(end - width, width);
  }

  private static int count(Duration one, Duration other) {
    return TransferBins.countFor(one.compareTo(other) >= 0 ? one : other);
  }
}
