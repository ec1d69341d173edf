package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DelayLineTest {

  private final DelayLine line = new DelayLine(4);

  @Test
  void handsOutLaterWhatCameEarlier() {
    double[] first = {1, 2, 3};
    double[] second = {4, 5, 6, 7, 8, 9};

    line.delay(first, 3);
    line.delay(second, 5);

    assertThat(first).containsExactly(0, 0, 0);
    assertThat(second).containsExactly(0, 1, 2, 3, 4, 9);
  }

  @Test
  void goesOnWithoutABreakTurnedAboutItsLastSample() {
    line.delay(new double[] {9, 1, 2, 4, 7}, 5);

    assertThat(line.continuation()).containsExactly(10, 12, 13, 13);
  }

  @Test
  void keepsNothingOnceItForgets() {
    line.delay(new double[] {1, 2, 3, 4}, 4);

    line.forget();

    assertThat(line.continuation()).containsOnly(0);
  }
}
