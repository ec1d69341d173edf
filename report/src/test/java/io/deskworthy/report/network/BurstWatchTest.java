package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.unit.BitRate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class BurstWatchTest {

  private static final BitRate TARGET = BitRate.ofMegabitsPerSecond(18);

  @Test
  void reckonsTheRateFromTheSpacingOfTheMessages() {
    assertThat(BurstWatch.rate(7 * 1400, 560_000)).isEqualTo(BitRate.ofMegabitsPerSecond(20));
  }

  @Test
  void makesNoInfiniteRateOfMessagesThatCameAtOnce() {
    assertThat(BurstWatch.rate(7 * 1400, 0)).isEqualTo(new BitRate(100_000_000_000L));
  }

  @Test
  void suspectsThreeSlowBurstsInARow() {
    assertThat(watch(20, 30, 4, 4, 4, 30).suspicious(TARGET)).isTrue();
  }

  @Test
  void takesFewerForALostPacketOrABusyComputer() {
    assertThat(watch(4, 20, 4, 4, 20, 4, 4).suspicious(TARGET)).isFalse();
  }

  @Test
  void doesNotSuspectALineThatIsOnlyALittleSlower() {
    assertThat(watch(13.6, 13.6, 13.6, 13.6).suspicious(TARGET)).isFalse();
    assertThat(watch(13.4, 13.4, 13.4, 13.4).suspicious(TARGET)).isTrue();
  }

  @Test
  void isNotCalmedByBurstsThatALateComputerReadAtOnce() {
    assertThat(watch(20, 6, 12, 426, 2, 400, 22).suspicious(TARGET)).isTrue();
  }

  @Test
  void addsNothingUpThatLiesFarApart() {
    assertThat(watch(4, 900, 900, 900, 4, 900, 900, 900, 4, 900).suspicious(TARGET))
        .isFalse();
  }

  @Test
  void keepsNoEndlessRow() {
    BurstWatch watch = watch(DoubleStream.generate(() -> 20.0).limit(10_000).toArray());

    assertThat(watch.rates()).hasSizeLessThan(1000);
  }

  private static BurstWatch watch(double... megabits) {
    BurstWatch watch = new BurstWatch();
    DoubleStream.of(megabits).mapToObj(BitRate::ofMegabitsPerSecond).forEach(watch::add);
    return watch;
  }
}
