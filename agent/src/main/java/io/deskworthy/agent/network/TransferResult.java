package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.DirectionFindings;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.LineDips;
import io.deskworthy.report.network.LineLimit;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.Throughput;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.network.WitnessStatement;
import io.deskworthy.report.unit.BitRate;
import java.util.Optional;

/**
 * What the agent saw of one transfer.
 *
 * @param view all that was known of it at its end
 * @param watched when the silence of the probe speaks of an outage: nearly all of it
 * @param streams connections used
 * @param carriedBefore whether an earlier transfer showed that the line carries what is asked: less
 *     in this one is then not all that the line carries, whatever delayed the probes
 * @param loaded round trips after the first second, if enough came back
 * @param statement what the node signed about it, if it came
 */
record TransferResult(
    TransferView view,
    Period watched,
    int streams,
    boolean carriedBefore,
    Optional<LatencyStatistics> loaded,
    Optional<String> statement) {

  /** Returns the same with what the node signed. */
  TransferResult withStatement(Optional<String> signed) {
    return new TransferResult(view, watched, streams, carriedBefore, loaded, signed);
  }

  /** Returns whether it showed a rate that suffices and held. */
  boolean seemsEnough(BitRate target) {
    return seen(target)
        .value()
        .map(seen -> seen.stable() && seen.estimate().goodput().compareTo(target) >= 0)
        .orElse(false);
  }

  /** Returns whether it says something to the agent, and nothing to {@code node}. */
  boolean isUnclearTo(WitnessStatement node, BitRate target) {
    return seen(target).value().isPresent() && node.throughput(target).value().isEmpty();
  }

  /** Puts everything this shows of {@code direction}. */
  void putInto(Findings.Builder findings, Direction direction, BitRate target) {
    DirectionFindings.put(
        findings,
        direction,
        view.bins(),
        seen(target),
        streams,
        target,
        Reading.of(lineIsLimit(target)),
        Evidence.SELF_REPORTED);
    if (LineDips.areNotShown(view, target)) {
      findings.put(
          direction.findings().stable(),
          Reading.unknown(NetworkReasons.DIP_NOT_SHOWN),
          Evidence.SELF_REPORTED);
    }
    LatencyFindings.putLoaded(findings, direction, loaded, view.probes());
  }

  private boolean lineIsLimit(BitRate target) {
    boolean carriedLess = seen(target)
        .value()
        .map(seen -> seen.estimate().goodput().compareTo(target) < 0)
        .orElse(false);
    return LineLimit.isShown(view, target) && !(carriedBefore && carriedLess);
  }

  private Reading<Throughput> seen(BitRate target) {
    return Throughput.of(view.bins(), view.conditions(), target);
  }
}
