package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RttSeriesTest {

  @Test
  void givesTheMedianOfEachHalfSecond() {
    assertThat(RttSeries.of(List.of(
            sample(0, 20), sample(250, 90), sample(499, 30), sample(500, 40), sample(700, 60))))
        .containsExactly(Optional.of(Duration.ofMillis(30)), Optional.of(Duration.ofMillis(40)));
  }

  @Test
  void leavesAHalfSecondEmptyInWhichNothingCameBack() {
    assertThat(RttSeries.of(List.of(sample(0, 20), lost(600), sample(1100, 25), lost(1600))))
        .containsExactly(
            Optional.of(Duration.ofMillis(20)),
            Optional.empty(),
            Optional.of(Duration.ofMillis(25)),
            Optional.empty());
  }

  @Test
  void endsAfterAMinute() {
    assertThat(RttSeries.of(
            IntStream.range(0, 100_000).mapToObj(each -> sample(each * 10L, 20)).toList()))
        .hasSize(RttSeries.MOST);
  }

  private static ProbeSample sample(long sentMillis, long roundTripMillis) {
    return new ProbeSample(
        Duration.ofMillis(sentMillis), Optional.of(Duration.ofMillis(roundTripMillis)));
  }

  private static ProbeSample lost(long sentMillis) {
    return new ProbeSample(Duration.ofMillis(sentMillis), Optional.empty());
  }
}
