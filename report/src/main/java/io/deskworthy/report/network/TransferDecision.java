package io.deskworthy.report.network;

import io.deskworthy.report.network.NextStep.GoOn;
import io.deskworthy.report.network.NextStep.MoreStreams;
import io.deskworthy.report.network.NextStep.Standing;
import io.deskworthy.report.network.NextStep.Stop;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides what a running transfer does next, from what is known of it and from nothing else. The
 * bounds are time-uniform, so asking after every bin is allowed. Ends early only what is clear;
 * whatever is doubtful gets the whole time.
 */
public final class TransferDecision {

  /** Fills a clean line of any length, and is what browsers open. */
  public static final int FIRST_STREAMS = 4;

  /**
   * One Cubic connection carries 1.8 Mbit/s at 100 ms and 1 % loss (measured); thirty-two carry 30
   * with room to spare, and no home router minds them.
   */
  public static final int MOST_STREAMS = 32;

  /**
   * Where a round trip takes so long, connections that join after six of them leave too little time
   * for their own ramp-up and five seconds of measured period.
   */
  static final Duration LONG_WAY = Duration.ofMillis(400);

  /** "Stable" claims something about seconds, so a rate that is reached is watched this long. */
  private static final Duration SHORTEST_MET = Duration.ofSeconds(5);

  /**
   * With more connections the line was watched before they joined, and 25 MB have to do for both.
   */
  private static final Duration SHORTEST_MET_BY_MORE = Duration.ofMillis(4850);

  /**
   * Of a line far above, the answer needs no measured period; its figure does. On simulated uplinks
   * with loss 95 of 100 figures came within 2.3 % with 2.5 s, and within 2.2 % with 3 s.
   */
  private static final Duration SHORTEST_FAR_ABOVE = Duration.ofMillis(2700);

  /**
   * Bytes. What a queue of 256 kB hands over late, because more connections overflowed it when they
   * joined, moves a figure from so much by 4 %; the usual time goes by for a slow line.
   */
  private static final double LEAST_FAR_ABOVE_BY_MORE = 6e6;

  /** As long as other lines take together with a ramp-up of one second. */
  private static final Duration SHORTEST_WATCH_FAR_ABOVE = Duration.ofSeconds(6);

  /**
   * Three seconds would do for the answer. Five give a figure that one loss episode of TCP in a
   * deep queue does not move by several per cent, and cost a slow line little.
   */
  private static final Duration SHORTEST_NOT_MET = Duration.ofSeconds(5);

  /**
   * For a line far below, three are enough if its rate did not waver: a slow one is steady until
   * its queue first overflows, and then all connections stand still for seconds.
   */
  private static final Duration SHORTEST_FAR_BELOW = Duration.ofSeconds(3);

  /**
   * For one whose rate did waver, so that it is over within seven seconds with a ramp-up and what
   * its queue still holds. Simulated, no answer changed against five seconds.
   */
  private static final Duration SHORTEST_FAR_BELOW_UNSTEADY = Duration.ofSeconds(4);

  private static final double FAR_BELOW = 0.7;

  /** Bounds after three seconds at a rate that wavers by single packets lie within 2 %. */
  private static final double STEADY = 0.05;

  /** Ramp-up included. */
  public static final Duration LONGEST = Duration.ofSeconds(12);

  /**
   * At the default pace of 30 Mbit/s 40.5 MB, with what carries them 42; what was sent again (2 MB
   * with outages) and what is under way when the end is told make 45. Only lines that carry the
   * pace almost all the time come to it.
   */
  private static final double MOST_SECONDS_AT_PACE = 10.8;

  private static final int BITS_PER_BYTE = 8;
  private static final double MILLIS_PER_SECOND = 1e3;

  /** How careful a transfer is. */
  public enum Care {
    /** Ends as soon as the answer is clear. */
    USUAL,
    /** Ends when the time is up, whatever it shows: for a second look. */
    WHOLE_TIME
  }

  private TransferDecision() {}

  /**
   * Returns how many connections a transfer begins with: few, or all where there is no time to
   * begin twice.
   *
   * @param idleRtt round trip at rest
   */
  public static int firstStreams(Duration idleRtt) {
    return idleRtt.compareTo(LONG_WAY) < 0 ? FIRST_STREAMS : MOST_STREAMS;
  }

  /** Returns what is to be done, with the usual care. */
  public static NextStep next(TransferView view, BitRate target) {
    return next(view, target, Care.USUAL);
  }

  /** Returns what is to be done. */
  public static NextStep next(TransferView view, BitRate target, Care care) {
    if (view.bins().duration().compareTo(LONGEST) >= 0 || isSpent(view)) {
      return new Stop(Standing.TIME_UP);
    }
    if (MoreConnections.areWanted(view, target)) {
      return new MoreStreams(MOST_STREAMS);
    }
    if (care == Care.WHOLE_TIME) {
      return new GoOn();
    }
    return Throughput.soFar(view.bins(), view.conditions(), target)
        .flatMap(seen -> standing(view, seen, target))
        .<NextStep>map(Stop::new)
        .orElseGet(GoOn::new);
  }

  private static boolean isSpent(TransferView view) {
    double most = MOST_SECONDS_AT_PACE * view.conditions().pace().bitsPerSecond();
    return (double) BITS_PER_BYTE * view.bins().total() >= most;
  }

  private static Optional<Standing> standing(TransferView view, Throughput seen, BitRate target) {
    if (isWatched(seen, view.conditions(), target, Leeway.NONE)
        && seen.flawless()
        && seen.estimate().low().compareTo(target) >= 0
        && !HiddenDip.isIn(view, target)) {
      return Optional.of(Standing.MET);
    }
    BitRate high = seen.estimate().high();
    if (seen.measured().compareTo(shortestMissed(seen.estimate(), target)) >= 0
        && high.compareTo(target) < 0
        && LineLimit.isShown(view, seen, high, target)) {
      return Optional.of(Standing.NOT_MET);
    }
    return Optional.empty();
  }

  /** Returns whether a line that reaches {@code target} was looked at long enough. */
  static boolean isWatched(
      Throughput seen, TransferConditions conditions, BitRate target, Leeway leeway) {
    Duration measured = seen.measured().plus(leeway.time());
    Duration shortest = conditions.isEscalated() ? SHORTEST_MET_BY_MORE : SHORTEST_MET;
    return measured.compareTo(shortest) >= 0
        || (measured.compareTo(SHORTEST_FAR_ABOVE) >= 0
            && (!conditions.isEscalated() || bytes(seen, measured) >= LEAST_FAR_ABOVE_BY_MORE)
            && FarAbove.isShown(seen.estimate(), target, leeway)
            && seen.held().plus(leeway.time()).compareTo(SHORTEST_WATCH_FAR_ABOVE) >= 0);
  }

  private static double bytes(Throughput seen, Duration measured) {
    return seen.estimate().goodput().bitsPerSecond()
        * (measured.toMillis() / MILLIS_PER_SECOND)
        / BITS_PER_BYTE;
  }

  /** Returns what has to be measured of a line that misses the target. */
  static Duration shortestMissed(GoodputEstimate estimate, BitRate target) {
    boolean far = estimate.high().bitsPerSecond() < FAR_BELOW * target.bitsPerSecond();
    if (!far) {
      return SHORTEST_NOT_MET;
    }
    return estimate.isWithin(STEADY, target) ? SHORTEST_FAR_BELOW : SHORTEST_FAR_BELOW_UNSTEADY;
  }
}
