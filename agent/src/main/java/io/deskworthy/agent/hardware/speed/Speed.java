package io.deskworthy.agent.hardware.speed;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.SpeedFindings;
import io.deskworthy.report.unit.Ratio;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How fast a processor is, with 1 for the reference machine.
 *
 * @param oneCore geometric mean over the kernels, on one core
 * @param allCores the same on all at once
 * @param share of the processors that the test was given
 */
record Speed(double oneCore, double allCores, Reading<Ratio> share) {

  private static final double POINTS = 1000;

  /** No kernel came to an end within its time. */
  private static final Reason NOT_MEASURED = new Reason("speed-not-measured");

  static Speed of(Map<Workload, Rates> one, Map<Workload, Rates> together, Reading<Ratio> share) {
    return new Speed(
        mean(one.entrySet().stream()
            .mapToDouble(each -> each.getKey().ofOneCore(each.getValue().typical()))),
        mean(together.entrySet().stream()
            .mapToDouble(each -> each.getKey().ofAllCores(each.getValue().typical()))),
        share);
  }

  /** The geometric mean: a kernel that is twice as fast counts alike, whichever it is. */
  private static double mean(DoubleStream values) {
    return Math.exp(values.map(Math::log).average().orElse(Double.NEGATIVE_INFINITY));
  }

  Findings findings() {
    Findings.Builder findings = Findings.builder();
    put(findings, SpeedFindings.SCORE, Math.sqrt(oneCore * allCores));
    put(findings, SpeedFindings.SINGLE_CORE, oneCore);
    put(findings, SpeedFindings.ALL_CORES, allCores);
    findings.measured(SpeedFindings.SCORE_VERSION, SpeedFindings.VERSION);
    findings.put(SpeedFindings.SHARE, share);
    return findings.build();
  }

  private static void put(Findings.Builder into, Finding<Long> finding, double times) {
    long points = Math.round(POINTS * times);
    into.put(finding, points > 0 ? Reading.of(points) : Reading.unknown(NOT_MEASURED));
  }
}
