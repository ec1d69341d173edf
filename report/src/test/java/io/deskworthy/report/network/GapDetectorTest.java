package io.deskworthy.report.network;

import static io.deskworthy.report.network.ProbeKind.UDP;
import static io.deskworthy.report.network.ProbeKind.WEBSOCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class GapDetectorTest {

  private static final long MILLI = 1_000_000;

  private final GapDetector detector = new GapDetector(Duration.ofMillis(50));

  @Test
  void findsTheTimeInWhichNothingCame() {
    detector.arrived(WEBSOCKET, 0, 0, 1000 * MILLI);

    assertThat(detector.arrived(WEBSOCKET, 1, 50 * MILLI, 1400 * MILLI))
        .contains(Duration.ofMillis(400));
  }

  @Test
  void doesNotBlameTheLineForAPauseOfTheSender() {
    detector.arrived(WEBSOCKET, 0, 0, 1000 * MILLI);

    assertThat(detector.arrived(WEBSOCKET, 1, 400 * MILLI, 1400 * MILLI)).isEmpty();
  }

  @Test
  void takesLostProbesForNoPause() {
    detector.arrived(UDP, 0, 0, 1000 * MILLI);

    assertThat(detector.arrived(UDP, 8, 400 * MILLI, 1400 * MILLI))
        .contains(Duration.ofMillis(400));
  }

  @Test
  void findsNoGapWhileTheOtherKindComesThrough() {
    for (long probe = 0; probe < 20; probe++) {
      long sent = probe * 50 * MILLI;
      assertThat(detector.arrived(WEBSOCKET, probe, sent, 1000 * MILLI + sent)).isEmpty();
    }
    detector.arrived(UDP, 0, 0, 1960 * MILLI);

    assertThat(detector.arrived(UDP, 30, 1500 * MILLI, 2000 * MILLI)).isEmpty();
  }

  @Test
  void findsAGapInWhichNeitherKindCame() {
    detector.arrived(WEBSOCKET, 0, 0, 1000 * MILLI);
    detector.arrived(UDP, 0, 0, 1001 * MILLI);

    assertThat(detector.arrived(UDP, 9, 450 * MILLI, 1451 * MILLI))
        .contains(Duration.ofMillis(450));
    assertThat(detector.arrived(WEBSOCKET, 1, 50 * MILLI, 1500 * MILLI)).isEmpty();
  }

  @Test
  void isNotMisledByAProbeThatWasOvertaken() {
    detector.arrived(UDP, 5, 250 * MILLI, 1250 * MILLI);
    detector.arrived(UDP, 4, 200 * MILLI, 1260 * MILLI);

    assertThat(detector.arrived(UDP, 6, 300 * MILLI, 1300 * MILLI)).isEmpty();
  }

  @Test
  void isNotMisledByAbsurdSequences() {
    detector.arrived(UDP, Long.MIN_VALUE, Long.MAX_VALUE, 1000 * MILLI);

    assertThat(detector.arrived(UDP, Long.MAX_VALUE, Long.MIN_VALUE, 1400 * MILLI))
        .contains(Duration.ofMillis(400));
  }

  @Test
  void takesASlowlyGrowingQueueForNoGap() {
    for (long probe = 0; probe < 20; probe++) {
      assertThat(detector.arrived(WEBSOCKET, probe, probe * 50 * MILLI, probe * 250 * MILLI))
          .isEmpty();
    }
  }

  @Test
  void findsNoGapBeforeTheFirstProbe() {
    assertThat(detector.arrived(UDP, 0, 0, 5000 * MILLI)).isEmpty();
  }
}
