package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NightsFindings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two nights of four light checks, half an hour apart. */
final class WitnessedNightsTest {

  private static final Instant FIRST = Instant.parse("2026-11-22T22:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-23T22:00:00Z");

  @Test
  void raisesWhatTheNodeSaw() throws Exception {
    Findings findings =
        heard(reported(4, 3), after(FIRST, 5, 1805, 3605, 5405), after(SECOND, 5, 1805, 3605));

    assertThat(findings.reading(NightsFindings.ANSWERED).value()).contains(List.of(4L, 3L));
    assertThat(findings.found(NightsFindings.ANSWERED).evidence()).isEqualTo(Evidence.WITNESSED);
  }

  @Test
  void countsNothingThatTheNodeDidNotSee() throws Exception {
    Findings findings = heard(reported(4, 4), after(FIRST, 5, 1805), List.of());

    assertThat(findings.reading(NightsFindings.ANSWERED).value()).contains(List.of(2L, 0L));
  }

  @Test
  void takesManyVisitsInOneMinuteForOneLightCheck() throws Exception {
    Findings findings = heard(reported(4, 0), after(FIRST, 5, 6, 7, 8, 9), List.of());

    assertThat(findings.reading(NightsFindings.ANSWERED).value()).contains(List.of(1L, 0L));
  }

  @Test
  void takesTheClockOfACandidateThatIsTenMinutesFast() throws Exception {
    Findings findings = heard(reported(4, 0), after(FIRST, -600, 1200, 3000, 4800), List.of());

    assertThat(findings.reading(NightsFindings.ANSWERED).value()).contains(List.of(4L, 0L));
  }

  @Test
  void addsNothingToWhatTheAgentSaid() throws Exception {
    Findings findings = heard(reported(1, 0), after(FIRST, 5, 1805, 3605, 5405), List.of());

    assertThat(findings.reading(NightsFindings.ANSWERED).value()).contains(List.of(1L, 0L));
  }

  @Test
  void refusesTheSightingsOfAnotherKey() {
    Sightings others = new Sightings("https://node", "other", List.of(FIRST));

    assertThatThrownBy(() -> WitnessedNights.of(reported(1, 0), List.of(others), "key"))
        .isInstanceOf(RejectedStatementException.class);
    assertThatThrownBy(() -> WitnessedNights.of(reported(1, 0), List.of(others, others), "other"))
        .isInstanceOf(RejectedStatementException.class);
  }

  @Test
  void leavesAReportWithoutNightsAsItIs() throws Exception {
    Sightings sightings = new Sightings("https://node", "key", List.of(FIRST));

    assertThat(WitnessedNights.of(Findings.NONE, List.of(sightings), "key"))
        .isEqualTo(Findings.NONE);
  }

  private static Findings heard(Findings reported, List<Instant> first, List<Instant> second)
      throws Exception {
    List<Instant> seen = new ArrayList<>(first);
    seen.addAll(second);
    return WitnessedNights.of(reported, List.of(new Sightings("https://node", "key", seen)), "key");
  }

  private static List<Instant> after(Instant start, long... seconds) {
    return LongStream.of(seconds).mapToObj(start::plusSeconds).toList();
  }

  private static Findings reported(long first, long second) {
    return Findings.builder()
        .measured(NightsFindings.INTERVAL, Duration.ofMinutes(30))
        .measured(NightsFindings.STARTS, List.of(FIRST.getEpochSecond(), SECOND.getEpochSecond()))
        .measured(NightsFindings.PLANNED, List.of(4L, 4L))
        .measured(NightsFindings.ANSWERED, List.of(first, second))
        .build();
  }
}
