package io.deskworthy.bench.fullspeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StretchTest {

  private static final long SECOND = 1_000_000_000L;

  /** Three seconds: at rest, 1.25 GB downwards for one second of the server's time, at rest. */
  private static final List<Sample> SAMPLES = List.of(
      new Sample(0, 10, 20, 30, 0, 0),
      new Sample(SECOND, 10.5, 20, 31, 1000, 1000),
      new Sample(2 * SECOND, 11.5, 20.5, 33, 1_250_001_000L, 2000),
      new Sample(3 * SECOND, 12, 20.5, 33, 1_250_002_000L, 3000));

  @Test
  void countsOnlyTheTimeInWhichBytesFlowed() {
    Stretch down = Stretch.of(SAMPLES, true).orElseThrow();

    assertThat(down.gigabitsPerSecond()).isCloseTo(10, within(1e-9));
    assertThat(down.server()).isCloseTo(0.8, within(1e-9));
    assertThat(down.client()).isCloseTo(0.4, within(1e-9));
    assertThat(down.machine()).isCloseTo(1.6, within(1e-9));
  }

  @Test
  void isNothingWhereNothingFlowed() {
    assertThat(Stretch.of(SAMPLES.subList(0, 1), true)).isEmpty();
  }

  @Test
  void readsProcessorTimeWhateverTheProgramIsCalled() throws IOException {
    String stat = "17 (a (b) c) S 1 1 1 0 -1 0 0 0 0 0 100 50 25 25 20 0";

    assertThat(Counters.seconds(stat)).isEqualTo(2);
  }

  @Test
  void countsIdleProcessorsAsNoCost() {
    assertThat(Counters.machine("cpu  100 100 100 999 999 50 50 0 0 0")).isEqualTo(4);
  }

  @Test
  void takesTheMiddleOfThreeRounds() {
    List<Stretch> rounds = List.of(
        new Stretch(1e9, 1, 0.3, 0, 0),
        new Stretch(1e9, 1, 0.1, 0, 0),
        new Stretch(1e9, 1, 9, 0, 0));

    assertThat(FullSpeedTable.median(rounds, Stretch::server)).isEqualTo(0.3);
    assertThat(FullSpeedTable.ratio(rounds, rounds)).isEqualTo("1.00");
  }
}
