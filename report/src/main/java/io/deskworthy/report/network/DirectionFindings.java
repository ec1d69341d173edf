package io.deskworthy.report.network;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.function.Function;

/** Writes what a transfer showed into findings, the same way for whoever counted. */
public final class DirectionFindings {

  /** Agent and node see the beginning and the end of a transfer so far apart. */
  private static final Duration COUNTERS_APART = Duration.ofSeconds(1);

  private DirectionFindings() {}

  /**
   * Puts everything that {@code bins} show; if they are too few, everything as unknown.
   *
   * @param throughput what they show against {@code target}
   * @param target what the goodput is measured against
   * @param lineIsLimit whether a standing queue was seen; the agent's to say. Without it a rate
   *     below {@code target} leaves {@code stable} unknown
   * @param evidence who counted
   */
  public static void put(
      Findings.Builder findings,
      Direction direction,
      TransferBins bins,
      Reading<Throughput> throughput,
      int streams,
      BitRate target,
      Reading<Boolean> lineIsLimit,
      Evidence evidence) {
    ThroughputFindings names = direction.findings();
    new Sheet(findings, evidence)
        .put(names.goodput(), throughput.map(shown -> shown.estimate().goodput()))
        .put(names.low(), throughput.map(shown -> shown.estimate().low()))
        .put(names.high(), throughput.map(shown -> shown.estimate().high()))
        .put(names.stable(), flatMap(throughput, shown -> stable(shown, target, lineIsLimit)))
        .put(names.borderline(), throughput.map(shown -> isBorderline(shown, bins, target)))
        .put(names.seconds(), throughput.map(Throughput::measured))
        .put(names.bytes(), throughput.map(shown -> new ByteSize(bins.total())))
        .put(names.streams(), throughput.map(shown -> (long) streams))
        .put(names.rampUp(), throughput.map(shown -> shown.rampUp().duration()))
        .put(
            names.binBytes(),
            throughput.map(shown -> bins.bytes().stream().map(ByteSize::new).toList()));
    findings.put(names.lineIsLimit(), flatMap(throughput, shown -> limit(shown, lineIsLimit)));
  }

  /**
   * One that ended early was clear to the agent; the node's count of the same transfer comes in
   * batches, and its wider bounds are no doubt about the line.
   */
  private static boolean isBorderline(Throughput shown, TransferBins bins, BitRate target) {
    boolean wasGivenTheWholeTime =
        bins.duration().plus(COUNTERS_APART).compareTo(TransferDecision.LONGEST) >= 0;
    return wasGivenTheWholeTime && shown.estimate().straddles(target);
  }

  /** A rate that is short for reasons unknown is not the line's dip either. */
  private static Reading<Boolean> stable(
      Throughput shown, BitRate target, Reading<Boolean> lineIsLimit) {
    boolean isShort = shown.estimate().goodput().compareTo(target) < 0;
    boolean proven = limit(shown, lineIsLimit).value().orElse(false);
    return isShort && !proven
        ? Reading.unknown(NetworkReasons.LIMIT_NOT_SHOWN)
        : Reading.of(shown.stable());
  }

  /** A queue during the ramp-up shows only that the ramp-up overshot. */
  private static Reading<Boolean> limit(Throughput shown, Reading<Boolean> lineIsLimit) {
    return lineIsLimit.map(queue -> queue && shown.rampUp().settled());
  }

  private static <T, R> Reading<R> flatMap(Reading<T> reading, Function<T, Reading<R>> function) {
    return reading.fold(function, Reading::unknown);
  }

  /** Puts everything of {@code direction} as unknown for {@code reason}. */
  public static void putUnknown(Findings.Builder findings, Direction direction, Reason reason) {
    direction.findings().measurable().forEach(finding -> findings.unknown(finding, reason));
  }

  /** Saves repeating builder and evidence ten times. */
  private record Sheet(Findings.Builder findings, Evidence evidence) {

    <T> Sheet put(Finding<T> finding, Reading<T> reading) {
      findings.put(finding, reading, evidence);
      return this;
    }
  }
}
