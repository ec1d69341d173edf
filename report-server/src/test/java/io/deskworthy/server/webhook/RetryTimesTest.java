package io.deskworthy.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RetryTimesTest {

  private static final Instant NOW = FakeClock.START;

  private final RetryTimes retries = new RetryTimes(new Random(1));

  @Test
  void growFromSecondsToADayAndEndAfterThreeToFourDays() {
    List<Duration> waits = new ArrayList<>();
    for (int failures = 1; retries.next(failures, NOW, Optional.empty()).isPresent(); failures++) {
      waits.add(wait(failures, Optional.empty()));
    }

    assertThat(waits).isSorted().hasSize(9);
    assertThat(waits.get(0)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofDays(3), Duration.ofDays(4));
  }

  @Test
  void areSpreadSoThatNotAllComeAtOnce() {
    assertThat(wait(2, Optional.empty())).isNotEqualTo(wait(2, Optional.empty()));
  }

  @Test
  void giveAReceiverThePatienceItAsksForButNoMoreThanADay() {
    assertThat(wait(1, Optional.of(Duration.ofMinutes(9)))).isEqualTo(Duration.ofMinutes(9));
    assertThat(wait(1, Optional.of(Duration.ofDays(400)))).isEqualTo(Duration.ofDays(1));
    assertThat(wait(2, Optional.of(Duration.ZERO))).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
  }

  private Duration wait(int failures, Optional<Duration> asked) {
    return Duration.between(NOW, retries.next(failures, NOW, asked).orElseThrow());
  }
}
