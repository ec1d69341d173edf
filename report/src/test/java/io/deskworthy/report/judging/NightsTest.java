package io.deskworthy.report.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NightsFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.NightsRule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.policy.WatchHours;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nights of sixteen light checks each, 22:00 to 06:00. */
final class NightsTest {

  private static final long PLANNED = 16;

  private final Demanding threeNights =
      Demanding.that("network.nights", new NightsRule(3, 40, 0.05, Optional.empty()));

  @Test
  void isMetByALineThatAlwaysAnswered() {
    Assessment assessment =
        threeNights.of(nights(List.of(16L, 16L, 15L), List.of(0L, 0L, 0L), List.of(0L, 0L, 0L)));

    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    assertThat(assessment.reason()).isEqualTo(new Reason("held-at-night"));
    assertThat(assessment.evidence()).isEqualTo(Evidence.SELF_REPORTED);
  }

  @Test
  void isNotMetByALineThatWasDeadForHours() {
    Assessment assessment =
        threeNights.of(nights(List.of(10L, 10L, 16L), List.of(6L, 6L, 0L), List.of(0L, 0L, 0L)));

    assertThat(assessment.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(assessment.reason()).isEqualTo(new Reason("dead-at-night"));
    assertThat(assessment.measured()).contains(ratio(0.25));
  }

  @Test
  void leavesOpenWhetherTheServerOrTheLineFailed() {
    Assessment assessment =
        threeNights.of(nights(List.of(10L, 10L, 16L), List.of(0L, 0L, 0L), List.of(6L, 6L, 0L)));

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(new Reason("night-failures-unclear"));
  }

  @Test
  void failsNobodyForAFewFailures() {
    Assessment assessment =
        threeNights.of(nights(List.of(15L, 15L, 15L), List.of(1L, 1L, 1L), List.of(0L, 0L, 0L)));

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(new Reason("night-failures-few"));
  }

  @Test
  void countsNoNightInWhichTheComputerSlept() {
    Assessment assessment =
        threeNights.of(nights(List.of(16L, 16L, 3L), List.of(0L, 0L, 4L), List.of(0L, 0L, 0L)));

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(new Reason("too-few-nights"));
    assertThat(assessment.measured()).contains(count(2));
    assertThat(assessment.required()).isEqualTo(count(3));
  }

  @Test
  void neverFailsALineForChecksThatWereNotMade() {
    Assessment assessment =
        threeNights.of(nights(List.of(8L, 8L, 8L), List.of(0L, 0L, 0L), List.of(0L, 0L, 0L)));

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(new Reason("too-few-light-checks"));
    assertThat(assessment.required()).isEqualTo(count(40));
  }

  @Test
  void leavesOpenWhatNobodyWatched() {
    assertThat(threeNights.of(Findings.NONE).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(threeNights.of(Findings.NONE).reason()).isEqualTo(Reason.NOT_CHECKED);
  }

  @Test
  void wantsTheHoursThatAreDemanded() {
    Findings findings = nights(List.of(16L), List.of(0L), List.of(0L));

    assertThat(at(23, 5).of(findings).outcome()).isEqualTo(Outcome.MET);
    assertThat(at(20, 4).of(findings).reason()).isEqualTo(new Reason("other-hours"));
    assertThat(at(20, 4).of(findings).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void isAsSureAsTheNodeIs() {
    Findings findings = nights(List.of(16L, 16L, 16L), List.of(0L, 0L, 0L), List.of(0L, 0L, 0L));
    Findings witnessed = findings.toBuilder()
        .put(NightsFindings.ANSWERED, Reading.of(List.of(16L, 16L, 16L)), Evidence.WITNESSED)
        .build();
    Demanding witness = threeNights.knownBy(Evidence.WITNESSED);

    assertThat(witness.of(findings).reason()).isEqualTo(new Reason("evidence-too-weak"));
    assertThat(witness.of(witnessed).outcome()).isEqualTo(Outcome.MET);
    assertThat(witness.of(witnessed).evidence()).isEqualTo(Evidence.WITNESSED);
  }

  private static Demanding at(int from, int to) {
    return Demanding.that(
        "network.nights", new NightsRule(1, 10, 0.05, Optional.of(WatchHours.ofHours(from, to))));
  }

  private static Findings nights(List<Long> answered, List<Long> byLine, List<Long> otherwise) {
    return Findings.builder()
        .measured(NightsFindings.HOURS, "22:00-06:00")
        .measured(NightsFindings.PLANNED, answered.stream().map(any -> PLANNED).toList())
        .measured(NightsFindings.ANSWERED, answered)
        .measured(NightsFindings.LINE_FAILURES, byLine)
        .measured(NightsFindings.OTHER_FAILURES, otherwise)
        .build();
  }

  private static Quantity ratio(double value) {
    return new Quantity.Amount(value, Unit.RATIO);
  }

  private static Quantity count(double value) {
    return new Quantity.Amount(value, Unit.COUNT);
  }
}
