package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.LoadedFindings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.LossStatistics;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.network.ProbeSample;
import io.deskworthy.report.network.RttSeries;
import java.util.List;
import java.util.Optional;

/** Writes what the probe showed into findings. */
final class LatencyFindings {

  private static final List<Finding<?>> TIMES =
      List.of(NetworkFindings.IDLE_RTT, NetworkFindings.IDLE_RTT_P95, NetworkFindings.JITTER);

  private static final List<Finding<?>> LOSSES = List.of(
      NetworkFindings.PROBES_SENT,
      NetworkFindings.LOSS,
      NetworkFindings.LOSS_LOW,
      NetworkFindings.LOSS_HIGH);

  private LatencyFindings() {}

  /** Puts what it showed at rest. */
  static void put(Findings.Builder findings, RestFigures rest) {
    findings.measured(NetworkFindings.PROBE, rest.kind().word());
    rest.latency()
        .ifPresentOrElse(
            times -> putTimes(findings, times),
            () -> putUnknown(findings, TIMES, NetworkReasons.TOO_FEW_PROBES));
    rest.loss()
        .ifPresentOrElse(
            loss -> putLoss(findings, loss),
            () -> putUnknown(findings, LOSSES, NetworkReasons.PROBE_CANNOT_LOSE));
  }

  /** Puts what it showed while {@code direction} was under load. */
  static void putLoaded(
      Findings.Builder findings,
      Direction direction,
      Optional<LatencyStatistics> loaded,
      List<ProbeSample> samples) {
    LoadedFindings names = direction.loadedFindings();
    loaded.ifPresentOrElse(
        times -> findings
            .measured(names.median(), times.median())
            .measured(names.p95(), times.p95())
            .measured(names.responsiveness(), times.responsiveness()),
        () -> putUnknown(
            findings,
            List.of(names.median(), names.p95(), names.responsiveness()),
            NetworkReasons.TOO_FEW_PROBES));
    findings.measured(names.rtt(), RttSeries.of(samples));
  }

  /** Puts that nothing is known, and why. */
  static void putUnknown(Findings.Builder findings, Reason reason) {
    findings.unknown(NetworkFindings.PROBE, reason);
    putUnknown(findings, TIMES, reason);
    putUnknown(findings, LOSSES, reason);
  }

  /** Puts that nothing is known of the time when {@code direction} was under load, and why. */
  static void putLoadedUnknown(Findings.Builder findings, Direction direction, Reason reason) {
    putUnknown(findings, direction.loadedFindings().all(), reason);
  }

  private static void putTimes(Findings.Builder findings, LatencyStatistics times) {
    findings
        .measured(NetworkFindings.IDLE_RTT, times.median())
        .measured(NetworkFindings.IDLE_RTT_P95, times.p95())
        .measured(NetworkFindings.JITTER, times.jitter());
  }

  private static void putLoss(Findings.Builder findings, LossStatistics loss) {
    findings
        .measured(NetworkFindings.PROBES_SENT, loss.sent())
        .measured(NetworkFindings.LOSS, loss.ratio())
        .measured(NetworkFindings.LOSS_LOW, loss.low())
        .measured(NetworkFindings.LOSS_HIGH, loss.high());
  }

  private static void putUnknown(Findings.Builder findings, List<Finding<?>> names, Reason reason) {
    names.forEach(name -> findings.unknown(name, reason));
  }
}
