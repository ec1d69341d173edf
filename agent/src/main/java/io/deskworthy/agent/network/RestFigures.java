package io.deskworthy.agent.network;

import io.deskworthy.report.network.Jitter;
import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.LossStatistics;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.Transit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the probe shows of the line at rest.
 *
 * @param kind how the probes travelled
 * @param latency their times, if enough came back
 * @param loss how many did not, where that can be seen
 */
record RestFigures(
    ProbeKind kind, Optional<LatencyStatistics> latency, Optional<LossStatistics> loss) {

  /**
   * With more than every second datagram gone while the connection carries on, somebody turns
   * datagrams away; no line loses half and still carries a connection.
   */
  private static final double MOST_LOST = 0.5;

  /** Reckons from the probes sent in {@code periods}. */
  static RestFigures of(ProbeLog log, List<Period> periods, BusyTimes busy) {
    ProbeKind kind = log.chosen();
    List<List<Probe>> passed = periods.stream()
        .map(period -> log.sent(kind, period))
        .filter(probes -> kind == ProbeKind.WEBSOCKET || mayBeTheLine(probes))
        .toList();
    List<Probe> undisturbed = passed.stream()
        .flatMap(List::stream)
        .filter(probe -> probe.isBack() && !busy.met(probe))
        .toList();
    return new RestFigures(kind, latency(kind, undisturbed), loss(kind, passed));
  }

  private static boolean mayBeTheLine(List<Probe> probes) {
    return lost(probes) <= MOST_LOST * probes.size();
  }

  private static Optional<LatencyStatistics> latency(ProbeKind kind, List<Probe> probes) {
    return LatencyStatistics.of(
            probes.stream().map(Probe::roundTrip).flatMap(Optional::stream).toList())
        .map(times -> kind == ProbeKind.UDP
            ? new LatencyStatistics(times.median(), times.p95(), worseWay(probes))
            : times);
  }

  /** A talk suffers from whichever way is the less even. */
  private static Duration worseWay(List<Probe> probes) {
    Duration there = Jitter.ofTransits(probes.stream()
        .flatMap(
            probe -> probe.nodeNanos().map(node -> new Transit(probe.sentNanos(), node)).stream())
        .toList());
    Duration back = Jitter.ofTransits(probes.stream()
        .flatMap(probe ->
            probe.nodeNanos().map(node -> new Transit(node, probe.arrivedNanos())).stream())
        .toList());
    return there.compareTo(back) > 0 ? there : back;
  }

  private static Optional<LossStatistics> loss(ProbeKind kind, List<List<Probe>> passed) {
    List<List<Boolean>> rows = passed.stream()
        .map(probes -> probes.stream().map(RestFigures::isLost).toList())
        .toList();
    return kind == ProbeKind.UDP ? LossStatistics.ofRows(rows) : Optional.empty();
  }

  private static long lost(List<Probe> probes) {
    return probes.stream().filter(RestFigures::isLost).count();
  }

  private static boolean isLost(Probe probe) {
    return probe.roundTrip().filter(time -> time.compareTo(ProbeLog.LOST) < 0).isEmpty();
  }
}
