package io.deskworthy.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateScheduleTest {

  private static final long SECOND = 1_000_000_000;

  /** 8 Mbit/s, and nothing from the third second of every four on. */
  private final RateSchedule outages = new RateSchedule(8e6, 0, 4 * SECOND, SECOND, 0);

  @Test
  void aPacketTakesItsBitsDividedByTheRate() {
    assertThat(outages.departure(0, 1000)).isEqualTo(1_000_000);
  }

  @Test
  void anOutageHoldsAPacketUpUntilItsEnd() {
    long halfwayIn = 3 * SECOND - 500_000;

    assertThat(outages.departure(halfwayIn, 1000)).isEqualTo(4 * SECOND + 500_000);
    assertThat(outages.isOut(3 * SECOND)).isTrue();
    assertThat(outages.isOut(4 * SECOND)).isFalse();
  }

  @Test
  void theMeanCountsTheOutages() {
    assertThat(outages.mean(0, 8 * SECOND)).isCloseTo(6e6, within(1.0));
    assertThat(outages.lowShare(3 * SECOND, 5 * SECOND)).isCloseTo(0.5, within(1e-9));
  }
}
