package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SplitPathTest {

  @Test
  void aConnectionThatReachesThroughShowsTheSameToKernelAndProbe() {
    assertThat(SplitPath.isShown(Duration.ofMillis(20), Duration.ofMillis(21))).isFalse();
    assertThat(SplitPath.isShown(Duration.ofMillis(100), Duration.ofMillis(118)))
        .isFalse();
    assertThat(SplitPath.isShown(Duration.ZERO, Duration.ofMillis(4))).isFalse();
  }

  @Test
  void aBoxInBetweenAnswersTheKernelSooner() {
    assertThat(SplitPath.isShown(Duration.ofMillis(2), Duration.ofMillis(40))).isTrue();
    assertThat(SplitPath.isShown(Duration.ofMillis(30), Duration.ofMillis(600))).isTrue();
  }

  @Test
  void aKernelThatSeesTheLongerWayShowsNothing() {
    assertThat(SplitPath.isShown(Duration.ofMillis(50), Duration.ofMillis(20))).isFalse();
  }
}
