package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class GapDetectorTest {

  private static final long MILLI = 1_000_000;

  private final GapDetector detector = new GapDetector(Duration.ofMillis(50));

  @Test
  void findsTheTimeInWhichNothingCame() {
    detector.arrived(0, 1000 * MILLI);

    assertThat(detector.arrived(50 * MILLI, 1400 * MILLI)).contains(Duration.ofMillis(400));
  }

  @Test
  void doesNotBlameTheLineForAPauseOfTheSender() {
    detector.arrived(0, 1000 * MILLI);

    assertThat(detector.arrived(400 * MILLI, 1400 * MILLI)).isEmpty();
  }

  @Test
  void takesASlowlyGrowingQueueForNoGap() {
    for (long probe = 0; probe < 20; probe++) {
      assertThat(detector.arrived(probe * 50 * MILLI, probe * 250 * MILLI)).isEmpty();
    }
  }

  @Test
  void findsNoGapBeforeTheFirstProbe() {
    assertThat(detector.arrived(0, 5000 * MILLI)).isEmpty();
  }
}
