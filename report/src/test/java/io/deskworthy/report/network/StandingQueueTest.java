package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandingQueueTest {

  @ParameterizedTest
  @CsvSource({"20, 142, true", "20, 30, true", "20, 29, false", "150, 165, false", "150, 175, true"
  })
  void isShownByARiseOfTenMillisAndFifteenPercent(int idle, int loaded, boolean shown) {
    assertThat(StandingQueue.isShown(Duration.ofMillis(idle), Duration.ofMillis(loaded)))
        .isEqualTo(shown);
  }
}
