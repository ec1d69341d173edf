package io.deskworthy.report.network;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a transfer showed of one direction.
 *
 * @param estimate goodput and bounds of the measured period
 * @param stable whether the rate held against the target
 * @param flawless whether not even one interval fell short and the probe had no gap at all
 * @param measured the period after the ramp-up
 * @param held how long the target was held without a flaw, the ramp-up included from where it was
 *     reached; zero if it was not held to the end
 * @param rampUp what was discarded
 */
public record Throughput(
    GoodputEstimate estimate,
    boolean stable,
    boolean flawless,
    Duration measured,
    Duration held,
    RampUp rampUp) {

  /** Returns what {@code bins} show so far, or nothing while that is less than a second. */
  static Optional<Throughput> soFar(
      TransferBins bins, TransferConditions conditions, BitRate target) {
    return RampUp.of(bins, conditions).flatMap(rampUp -> after(rampUp, bins, conditions, target));
  }

  /**
   * Returns what a finished transfer showed; unknown, {@link NetworkReasons#TOO_FEW_BINS}, when it
   * was too short to say so: under 4 s of measured period for a goodput that reaches {@code target}
   * (3.85 s if more connections joined) or misses it, under 3 s for one that is far below, or 2 s
   * if it did not waver, under 1.7 s for one that is far above (1.2 times) and held for 5 s; and
   * {@link NetworkReasons#NOT_SETTLED} when the rate was still rising and its bounds straddle
   * {@code target}.
   */
  public static Reading<Throughput> of(
      TransferBins bins, TransferConditions conditions, BitRate target) {
    return soFar(bins, conditions, target)
        .filter(throughput -> throughput.isLongEnough(conditions, target))
        .map(throughput -> throughput.isSettled(target)
            ? Reading.of(throughput)
            : Reading.<Throughput>unknown(NetworkReasons.NOT_SETTLED))
        .orElseGet(() -> Reading.unknown(NetworkReasons.TOO_FEW_BINS));
  }

  private static Optional<Throughput> after(
      RampUp rampUp, TransferBins bins, TransferConditions conditions, BitRate target) {
    TransferBins measured = bins.from(rampUp.bins());
    List<ProbeGap> gaps =
        conditions.gaps().stream().filter(gap -> gap.bin() >= rampUp.bins()).toList();
    boolean stable = Stability.isStable(measured, target, conditions, gaps);
    boolean flawless = gaps.isEmpty() && Stability.isFlawless(measured, target, conditions);
    return GoodputEstimator.estimate(measured, target)
        .map(estimate -> estimate.atMost(conditions.pace()))
        .map(estimate -> new Throughput(
            estimate,
            stable,
            flawless,
            measured.duration(),
            FarAbove.held(bins, conditions, target),
            rampUp));
  }

  private boolean isSettled(BitRate target) {
    return rampUp.settled() || !estimate.straddles(target);
  }

  private boolean isLongEnough(TransferConditions conditions, BitRate target) {
    if (estimate.high().compareTo(target) >= 0) {
      return TransferDecision.isWatched(this, conditions, target, Leeway.OTHER_COUNTER);
    }
    Duration shortest = TransferDecision.shortestMissed(estimate, target);
    return measured.plus(Leeway.OTHER_COUNTER.time()).compareTo(shortest) >= 0;
  }
}
