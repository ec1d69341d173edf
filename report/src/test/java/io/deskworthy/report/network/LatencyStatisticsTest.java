package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LatencyStatisticsTest {

  @Test
  void givesMedianAndNinetyFifthPercentileByNearestRank() {
    LatencyStatistics statistics =
        LatencyStatistics.of(millis(IntStream.rangeClosed(1, 100))).orElseThrow();

    assertThat(statistics.median()).isEqualTo(Duration.ofMillis(50));
    assertThat(statistics.p95()).isEqualTo(Duration.ofMillis(95));
  }

  /** Steps of 16 ms: J = 1, then 1 + 15/16, and so on to 16·(1 − (15/16)^9). */
  @Test
  void reckonsJitterAsRfc3550Does() {
    LatencyStatistics statistics = LatencyStatistics.of(
            millis(IntStream.range(0, 10).map(n -> 20 + n % 2 * 16)))
        .orElseThrow();

    double expected = 16 * (1 - Math.pow(15.0 / 16, 9));
    assertThat(statistics.jitter()).isEqualTo(Duration.ofNanos(Math.round(expected * 1e6)));
  }

  @Test
  void findsNoJitterInEvenRoundTrips() {
    assertThat(LatencyStatistics.of(millis(IntStream.generate(() -> 20).limit(40)))
            .orElseThrow()
            .jitter())
        .isZero();
  }

  @Test
  void countsRoundTripsAMinuteAtTheMedian() {
    assertThat(responsivenessOf(Duration.ofMillis(80))).isEqualTo(750);
    assertThat(responsivenessOf(Duration.ofMillis(240))).isEqualTo(250);
    assertThat(responsivenessOf(Duration.ZERO)).isEqualTo(6_000_000);
  }

  private static long responsivenessOf(Duration median) {
    return new LatencyStatistics(median, median, Duration.ZERO).responsiveness();
  }

  @Test
  void saysNothingOfAHandfulOfProbes() {
    assertThat(LatencyStatistics.of(millis(IntStream.range(0, 9)))).isEmpty();
  }

  private static List<Duration> millis(IntStream millis) {
    return millis.mapToObj(Duration::ofMillis).toList();
  }
}
