package io.deskworthy.agent.watch;

import io.deskworthy.agent.watch.LightSample.Outcome;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.network.LossStatistics;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a watch has come to.
 *
 * @param plan when light checks were due
 * @param samples those that were made
 * @param now what was not due by then was not missed
 */
public record WatchSummary(WatchPlan plan, List<LightSample> samples, Instant now) {

  /** Copies the list. */
  public WatchSummary {
    samples = List.copyOf(samples);
  }

  /** Returns how many light checks came to {@code outcome}. */
  public long count(Outcome outcome) {
    return samples.stream().filter(sample -> sample.outcome() == outcome).count();
  }

  /** Returns how many were due, are too late by now, and were not made. */
  public long missed() {
    Instant tooLate = now.minus(plan.latest());
    long due = begun().stream()
        .mapToLong(night -> night
            .lastDue(tooLate)
            .map(last -> Duration.between(night.first(), last).dividedBy(night.every()) + 1)
            .orElse(0L))
        .sum();
    return Math.max(0, due - samples.size());
  }

  /** Returns what all of them moved, in bytes. */
  public long bytes() {
    return samples.stream().mapToLong(LightSample::bytes).sum();
  }

  /** Returns what goes into the report; nothing if no light check was made yet. */
  public Findings findings() {
    if (samples.isEmpty()) {
      return Findings.NONE;
    }
    Findings.Builder findings = Findings.builder()
        .measured(NightsFindings.HOURS, plan.hours().toString())
        .measured(NightsFindings.OFFSET, plan.zone().getRules().getOffset(now).getId())
        .measured(NightsFindings.INTERVAL, plan.every())
        .measured(
            NightsFindings.STARTS,
            begun().stream().map(night -> night.first().getEpochSecond()).toList())
        .measured(
            NightsFindings.PLANNED,
            begun().stream().map(night -> (long) night.checks()).toList())
        .measured(NightsFindings.ANSWERED, perNight(Outcome.ANSWERED))
        .measured(NightsFindings.LINE_FAILURES, perNight(Outcome.LINE_DEAD))
        .measured(NightsFindings.OTHER_FAILURES, perNight(Outcome.UNCLEAR))
        .measured(NightsFindings.DATA, new ByteSize(bytes()));
    Outages.of(samples, plan.every()).putInto(findings);
    putLatency(findings);
    putLoss(findings);
    putRate(findings);
    return findings.build();
  }

  private List<Night> begun() {
    return plan.schedule().stream().filter(night -> !night.first().isAfter(now)).toList();
  }

  private List<Long> perNight(Outcome outcome) {
    return begun().stream()
        .map(night -> samples.stream()
            .filter(sample -> sample.outcome() == outcome && night.has(sample.due()))
            .map(LightSample::due)
            .distinct()
            .count())
        .toList();
  }

  private void putLatency(Findings.Builder findings) {
    List<Duration> all =
        samples.stream().flatMap(sample -> sample.rtt().stream()).sorted().toList();
    median(all)
        .ifPresent(middle -> findings
            .measured(NightsFindings.RTT, middle)
            .measured(NightsFindings.WORST_RTT, all.get(all.size() - 1)));
  }

  private void putLoss(Findings.Builder findings) {
    long sent = samples.stream().mapToLong(LightSample::sent).sum();
    long lost = samples.stream().mapToLong(LightSample::lost).sum();
    LossStatistics.of(sent, lost)
        .ifPresent(all -> findings
            .measured(NightsFindings.LOSS, all.ratio())
            .measured(
                NightsFindings.WORST_LOSS,
                samples.stream()
                    .filter(sample -> sample.sent() > 0)
                    .map(sample -> (double) sample.lost() / sample.sent())
                    .max(Comparator.naturalOrder())
                    .map(Ratio::new)
                    .orElseThrow()));
  }

  private void putRate(Findings.Builder findings) {
    List<BitRate> all =
        samples.stream().flatMap(sample -> sample.rate().stream()).sorted().toList();
    median(all)
        .ifPresent(middle -> findings
            .measured(NightsFindings.RATE, middle)
            .measured(NightsFindings.WORST_RATE, all.get(0)));
  }

  /** The lower one of two in the middle. */
  private static <T> Optional<T> median(List<T> sorted) {
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((sorted.size() - 1) / 2));
  }
}
