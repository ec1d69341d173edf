package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentinelsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "unknown", "Unknown", "N/A", "\u0000"})
  void takesAWordForNothingAsUnknown(String raw) {
    assertThat(Sentinels.text(raw, 20).reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void makesOneShortLineOfAText() {
    assertThat(Sentinels.text(" Intel(R)  Core(TM)\ti5\n", 12))
        .isEqualTo(Reading.of("Intel(R) Cor"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void neverTakesZeroOrLessForACount(long raw) {
    assertThat(Sentinels.count(raw).reason()).contains(Reason.NOT_READABLE);
    assertThat(Sentinels.bytes(raw).reason()).contains(Reason.NOT_READABLE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void takesAnImpossibleShareAsUnknown(double raw) {
    assertThat(Sentinels.ratio(raw).reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void bringsAShareBackThatRoundingPushedOut() {
    assertThat(Sentinels.ratio(1.0001)).isEqualTo(Reading.of(new Ratio(1)));
  }
}
