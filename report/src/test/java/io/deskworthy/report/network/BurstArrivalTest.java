package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.unit.BitRate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BurstArrivalTest {

  /** What 1400 bytes take at 5 Mbit/s, and at 20. */
  private static final long SLOW = 2_240_000;

  private static final long QUICK = 560_000;

  private static final long ROUND_TRIP = 100_000_000;

  @Test
  void showsTheRateOfALineThatSpacesAllMessages() {
    BurstArrival.Burst burst = burst(SLOW, SLOW, SLOW, SLOW, SLOW, SLOW, SLOW);

    assertThat(rate(burst)).isEqualTo(BitRate.ofMegabitsPerSecond(5));
    assertThat(burst.nanos()).isEqualTo(7 * SLOW);
    assertThat(burst.bytesAfterFirst()).isEqualTo(7 * 1400);
  }

  @Test
  void isNotSlowedByALostPacketThatHoldsTheRestBack() {
    assertThat(rate(burst(QUICK, QUICK, ROUND_TRIP, 0, 0, 0, QUICK)))
        .isGreaterThanOrEqualTo(BitRate.ofMegabitsPerSecond(20));
  }

  @Test
  void isNotSlowedByAConnectionThatSendsTwoPacketsInARoundTrip() {
    assertThat(rate(burst(ROUND_TRIP, QUICK, ROUND_TRIP, ROUND_TRIP, QUICK, ROUND_TRIP, 1)))
        .isEqualTo(BitRate.ofMegabitsPerSecond(20));
  }

  @Test
  void beginsAnewAfterEachBurst() {
    BurstArrival arrival = new BurstArrival();
    for (int message = 0; message < 7; message++) {
      assertThat(arrival.arrived(1400, message * SLOW)).isEmpty();
    }
    assertThat(arrival.arrived(1400, 7 * SLOW)).isPresent();
    assertThat(arrival.arrived(1400, 1000 * SLOW)).isEmpty();
  }

  private static BitRate rate(BurstArrival.Burst burst) {
    return BurstWatch.rate(burst.bytesAfterFirst(), burst.spacing());
  }

  private static BurstArrival.Burst burst(long... spacings) {
    BurstArrival arrival = new BurstArrival();
    long now = 1;
    Optional<BurstArrival.Burst> burst = arrival.arrived(1400, now);
    for (long spacing : spacings) {
      now += spacing;
      burst = arrival.arrived(1400, now);
    }
    return burst.orElseThrow();
  }
}
