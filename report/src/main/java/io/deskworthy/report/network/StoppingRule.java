package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;

/**
 * When a transfer may end. The bounds are time-uniform, so asking after every bin is allowed. Ends
 * early only what is clear; whatever is doubtful gets the whole time.
 */
public final class StoppingRule {

  /** "Stable" claims something about seconds, so a rate that is reached is watched this long. */
  static final Duration SHORTEST_MET = Duration.ofSeconds(5);

  /** Long enough to outlive one loss episode of TCP. */
  static final Duration SHORTEST_NOT_MET = Duration.ofSeconds(3);

  /** Ramp-up included. At the default pace of 30 Mbit/s this is 45 MB at most. */
  public static final Duration LONGEST = Duration.ofSeconds(12);

  /** How a transfer stands. */
  public enum Standing {
    /** Not clear yet. */
    GO_ON,
    /** The lower bound reaches the target, and the rate held. */
    MET,
    /** The upper bound misses the target, and the line is shown to be what limits. */
    NOT_MET,
    /** 12 s are over; if the bounds still straddle the target, the result is borderline. */
    TIME_UP
  }

  private StoppingRule() {}

  /**
   * Returns how the transfer stands.
   *
   * @param lineIsLimit whether a standing queue shows that the line is full
   */
  public static Standing standing(
      TransferBins bins, TransferConditions conditions, BitRate target, boolean lineIsLimit) {
    if (bins.duration().compareTo(LONGEST) >= 0) {
      return Standing.TIME_UP;
    }
    return Throughput.soFar(bins, conditions, target)
        .map(throughput -> standing(throughput, target, lineIsLimit))
        .orElse(Standing.GO_ON);
  }

  private static Standing standing(Throughput soFar, BitRate target, boolean lineIsLimit) {
    if (soFar.measured().compareTo(SHORTEST_MET) >= 0
        && soFar.stable()
        && soFar.estimate().low().compareTo(target) >= 0) {
      return Standing.MET;
    }
    boolean limitShown = lineIsLimit && soFar.rampUp().settled();
    if (soFar.measured().compareTo(SHORTEST_NOT_MET) >= 0
        && limitShown
        && soFar.estimate().high().compareTo(target) < 0) {
      return Standing.NOT_MET;
    }
    return Standing.GO_ON;
  }
}
