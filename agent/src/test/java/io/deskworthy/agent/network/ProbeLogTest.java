package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.ProbeGap;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ProbeLogTest {

  private final ProbeLog log = new ProbeLog(Duration.ofMillis(50), 0);

  @Test
  void givesTheRoundTripsOfProbesSentInATime() {
    log.echoed(millis(0), millis(20));
    log.echoed(millis(50), millis(80));
    log.echoed(millis(100), millis(125));

    assertThat(log.roundTrips(millis(50), millis(100))).containsExactly(Duration.ofMillis(30));
  }

  @Test
  void placesAGapInTheBinWhereItEnded() {
    log.echoed(millis(1000), millis(1020));
    log.echoed(millis(1050), millis(1420));

    assertThat(log.gapsSince(millis(1000)))
        .containsExactly(new ProbeGap(4, Duration.ofMillis(400)));
    assertThat(log.gapsSince(millis(1500))).isEmpty();
  }

  @Test
  void knowsForHowLongNothingCameBack() {
    log.echoed(millis(0), millis(20));

    assertThat(log.silence(millis(520))).isEqualTo(Duration.ofMillis(500));
  }

  private static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
