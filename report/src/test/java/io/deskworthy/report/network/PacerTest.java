package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PacerTest {

  /** 1000 bytes a millisecond. */
  private final Pacer pacer = new Pacer(BitRate.ofMegabitsPerSecond(8));

  @Test
  void letsABurstOfFiftyMillisPassAndThenHoldsTheRate() {
    assertThat(pacer.book(50_000, 0)).isZero();
    assertThat(pacer.book(10_000, 0)).isZero();
    assertThat(pacer.book(10_000, 0)).isEqualTo(Duration.ofMillis(10));
    assertThat(pacer.book(10_000, 0)).isEqualTo(Duration.ofMillis(20));
  }

  @Test
  void savesUpNoMoreThanABurst() {
    pacer.book(1000, 0);

    long later = Duration.ofSeconds(10).toNanos();
    assertThat(pacer.book(60_000, later)).isZero();
    assertThat(pacer.book(1000, later)).isEqualTo(Duration.ofMillis(10));
  }
}
