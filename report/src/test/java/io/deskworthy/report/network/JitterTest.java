package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JitterTest {

  private static final long MILLI = 1_000_000;

  /** 10, 14, 12, 12 ms: 4/16 = 0.25; + (2 − 0.25)/16 = 0.359375; − 0.359375/16 = 0.336914. */
  @Test
  void followsTheFormulaOfRfc3550() {
    assertThat(Jitter.ofTransits(
            List.of(transit(0, 10), transit(20, 34), transit(40, 52), transit(60, 72))))
        .isEqualTo(Duration.ofNanos(336_914));
  }

  @Test
  void doesNotDependOnTheClocksOfBothEnds() {
    assertThat(Jitter.ofTransits(List.of(transit(0, -5_000), transit(10, -4_986))))
        .isEqualTo(Duration.ofNanos(4 * MILLI / 16));
  }

  @Test
  void comparesPacketsInTheOrderInWhichTheyArrive() {
    assertThat(Jitter.ofTransits(List.of(transit(0, 50), transit(10, 30))))
        .isEqualTo(Duration.ofNanos(30 * MILLI / 16));
  }

  @Test
  void takesNoNoticeOfUnevenSending() {
    assertThat(Jitter.ofTransits(List.of(transit(0, 20), transit(3, 23), transit(300, 320))))
        .isZero();
  }

  @Test
  void isNothingForOnePacket() {
    assertThat(Jitter.ofTransits(List.of(transit(0, 20)))).isZero();
  }

  private static Transit transit(long sentMillis, long arrivedMillis) {
    return new Transit(sentMillis * MILLI, arrivedMillis * MILLI);
  }
}
