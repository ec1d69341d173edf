package io.deskworthy.agent.run;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Checkup;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;

/** Measures what a request asks for and judges it. */
public final class CheckRun {

  /**
   * Opening a microphone, 15 s of silence and 12 s of reading take 40 s at worst; two directions of
   * the line 13 s each, and as long again for a second look. Beyond this, and beyond the time in
   * which a check waits for its turn, something hangs.
   */
  private static final Duration LIMIT = Duration.ofSeconds(100);

  /** What runs alone takes two seconds; a computer ten times slower than others is broken. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(20);

  private final Measurements measurements;
  private final Clock clock;
  private final BiConsumer<CheckName, Throwable> faults;

  /**
   * Makes a run.
   *
   * @param faults is told what a check threw
   */
  public CheckRun(Measurements measurements, Clock clock, BiConsumer<CheckName, Throwable> faults) {
    this.measurements = measurements;
    this.clock = clock;
    this.faults = faults;
  }

  /** Measures and judges; {@code listener} is told what goes on, from several threads. */
  public RunResult run(MeasurementRequest request, ProgressListener listener)
      throws InterruptedException {
    Measurement measurement = measurements.prepare(request);
    Findings.Builder found = withoutServer(request).toBuilder();
    found.addAll(new Checkup(measurement.checks(), LIMIT, faults).run(listener));
    for (Check last : measurement.afterwards()) {
      found.addAll(new Checkup(List.of(last), AFTERWARDS, faults).run(listener));
    }
    Findings reported = found.build();
    List<String> statements = measurement.statements().get();
    Findings judged = request
        .session()
        .map(session -> Witnesses.of(session, request.policy()).heard(reported, statements))
        .orElse(reported);
    return new RunResult(request.session(), request.policy(), reported, statements, judged, now());
  }

  /**
   * Makes one check of {@code request} once more, nothing else, and returns {@code first} with what
   * that found in place of its own; or {@code first} as it was, if the second look came to less.
   */
  public RunResult again(
      RunResult first, MeasurementRequest request, CheckName check, ProgressListener listener)
      throws InterruptedException {
    return first.with(check, run(request.onlyFor(check), listener));
  }

  /** To the second: nobody's clock at home is better. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Says why there is nothing about the line when there was no server to measure it against. */
  private static Findings withoutServer(MeasurementRequest request) {
    Findings.Builder findings = Findings.builder();
    if (request.session().isEmpty() && request.wants(CheckName.NETWORK)) {
      for (Finding<?> finding : CheckName.NETWORK.findings()) {
        findings.unknown(finding, Reason.NO_SERVER);
      }
    }
    return findings.build();
  }
}
