package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.RandomFindings;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TransferCourseTest {

  private static final Duration NO_RAMP_UP = Duration.ZERO;

  /** 100 ms at 1 Mbit/s. */
  private static final long MEGABIT = 12_500;

  @Test
  void sumsBinsUpToHalfSeconds() {
    List<Long> bins = new ArrayList<>(Collections.nCopies(5, 10 * MEGABIT));
    bins.addAll(Collections.nCopies(5, 20 * MEGABIT));
    bins.addAll(Collections.nCopies(4, 99 * MEGABIT));

    assertThat(course(bins, NO_RAMP_UP).megabits()).containsExactly(10.0, 20.0);
  }

  @Test
  void callsWeakestWhatATenthOfTheHalfSecondsDoNotReach() {
    List<Long> bins = new ArrayList<>(Collections.nCopies(90, 30 * MEGABIT));
    bins.addAll(Collections.nCopies(5, 3 * MEGABIT));
    bins.addAll(Collections.nCopies(5, 12 * MEGABIT));

    assertThat(course(bins, NO_RAMP_UP).weakest()).contains(BitRate.ofMegabitsPerSecond(30));
    assertThat(course(bins.subList(10, 100), NO_RAMP_UP).weakest())
        .contains(BitRate.ofMegabitsPerSecond(12));
    assertThat(course(bins.subList(60, 100), NO_RAMP_UP).weakest())
        .contains(BitRate.ofMegabitsPerSecond(3));
  }

  @Test
  void leavesTheRampUpOutOfTheWeakestMoments() {
    List<Long> bins = new ArrayList<>(Collections.nCopies(8, MEGABIT));
    bins.addAll(Collections.nCopies(20, 30 * MEGABIT));

    assertThat(course(bins, Duration.ofMillis(800)).weakest())
        .contains(BitRate.ofMegabitsPerSecond(30));
    assertThat(course(bins, Duration.ofMinutes(2)).weakest()).isEmpty();
    assertThat(course(bins, Duration.ofMinutes(2)).rampUpSeconds()).isEqualTo(2.8);
  }

  @Test
  void hasTheDelaysOfItsDirection() {
    List<Optional<Duration>> kept = List.of(Optional.of(Duration.ofMillis(12)), Optional.empty());
    Findings findings = Findings.builder()
        .measured(NetworkFindings.DOWNLOAD.binBytes(), List.of(new ByteSize(1)))
        .measured(NetworkFindings.DOWNLOAD_LOADED.rtt(), kept)
        .build();

    assertThat(TransferCourse.of(findings, Direction.DOWNLOAD).orElseThrow().delays())
        .isEqualTo(kept);
    assertThat(TransferCourse.of(findings, Direction.UPLOAD)).isEmpty();
  }

  @Test
  void hasNoDelaysWhereNoneWereKept() {
    Findings findings = Findings.builder()
        .measured(NetworkFindings.DOWNLOAD.binBytes(), List.of())
        .unknown(NetworkFindings.DOWNLOAD_LOADED.rtt(), new Reason("too-few-probes"))
        .build();

    TransferCourse course = TransferCourse.of(findings, Direction.DOWNLOAD).orElseThrow();
    assertThat(course.delays()).isEmpty();
    assertThat(course.megabits()).isEmpty();
    assertThat(course.weakest()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void takesWhateverAReportCanHold(int seed) {
    Findings findings = RandomFindings.of(new Random(seed));

    for (Direction direction : Direction.values()) {
      TransferCourse.of(findings, direction).ifPresent(course -> {
        assertThat(course.megabits()).allMatch(rate -> rate >= 0);
        assertThat(course.rampUpSeconds()).isBetween(0.0, 60.0);
        course.weakest().ifPresent(rate -> assertThat(rate.bitsPerSecond()).isNotNegative());
      });
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  private static TransferCourse course(List<Long> bins, Duration rampUp) {
    return new TransferCourse(new TransferBins(bins), rampUp, ProbeKind.WEBSOCKET, List.of());
  }
}
