package io.deskworthy.agent.network;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.NetworkReasons;
import java.util.Optional;

/** Writes what the probe showed at rest into findings. */
final class LatencyFindings {

  private LatencyFindings() {}

  static void put(Findings.Builder findings, Optional<LatencyStatistics> idle) {
    idle.ifPresentOrElse(
        shown -> findings
            .measured(NetworkFindings.IDLE_RTT, shown.median())
            .measured(NetworkFindings.IDLE_RTT_P95, shown.p95())
            .measured(NetworkFindings.JITTER, shown.jitter()),
        () -> putUnknownTimes(findings, NetworkReasons.TOO_FEW_PROBES));
    findings.unknown(NetworkFindings.LOSS, NetworkReasons.PROBE_CANNOT_LOSE);
  }

  static void putUnknown(Findings.Builder findings, Reason reason) {
    putUnknownTimes(findings, reason);
    findings.unknown(NetworkFindings.LOSS, reason);
  }

  private static void putUnknownTimes(Findings.Builder findings, Reason reason) {
    findings
        .unknown(NetworkFindings.IDLE_RTT, reason)
        .unknown(NetworkFindings.IDLE_RTT_P95, reason)
        .unknown(NetworkFindings.JITTER, reason);
  }
}
