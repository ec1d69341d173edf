package io.deskworthy.report.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class BitRateTest {

  @Test
  void countsAMegabitAsAMillionBits() {
    assertThat(BitRate.ofMegabitsPerSecond(20)).isEqualTo(new BitRate(20_000_000));
    assertThat(new BitRate(19_310_000).megabitsPerSecond()).isEqualTo(19.31);
  }

  @Test
  void refusesANegativeRate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BitRate(-1))
        .withMessage("a bit rate is never negative, found -1");
  }

  @Test
  void isOrderedByRate() {
    assertThat(new BitRate(2)).isGreaterThan(new BitRate(1));
  }
}
