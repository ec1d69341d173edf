package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CadenceTest {

  private static final Duration INTERVAL = Duration.ofMillis(10);

  private final Cadence cadence = new Cadence(0);

  @Test
  void makesUpForAWaitThatWasTooLong() {
    assertThat(cadence.next(INTERVAL, 0)).isEqualTo(Duration.ofMillis(10));
    assertThat(cadence.next(INTERVAL, millis(13))).isEqualTo(Duration.ofMillis(7));
    assertThat(cadence.next(INTERVAL, millis(20))).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void sendsNoBurstAfterAPause() {
    assertThat(cadence.next(INTERVAL, millis(500))).isZero();
    assertThat(cadence.next(INTERVAL, millis(500))).isEqualTo(INTERVAL);
  }

  @Test
  void takesOverAnotherInterval() {
    cadence.next(INTERVAL, 0);

    assertThat(cadence.next(Duration.ofMillis(50), millis(10))).isEqualTo(Duration.ofMillis(50));
  }

  @Test
  void saysHowMuchIsLeftWithoutGoingOn() {
    assertThat(cadence.left(Duration.ofSeconds(1), millis(300))).isEqualTo(Duration.ofMillis(700));
    assertThat(cadence.left(INTERVAL, millis(300))).isZero();
    assertThat(cadence.next(Duration.ofSeconds(1), millis(300))).isEqualTo(Duration.ofMillis(700));
  }

  private static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
