package io.deskworthy.server.open.ndt7;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ScheduleTest {

  @Test
  void waitsBetween25And625Milliseconds() {
    assertThat(new Schedule(() -> 0, 0).left(0)).isEqualTo(Duration.ofMillis(25));
    assertThat(new Schedule(() -> 0.999_999, 0).left(0)).isEqualTo(Duration.ofMillis(625));
  }

  @Test
  void measuresAboutFourTimesASecond() {
    Schedule schedule = new Schedule(new Random(1)::nextDouble, 0);
    int measurements = 0;
    for (int millis = 0; millis < 100_000; millis++) {
      measurements += schedule.isDue(Duration.ofMillis(millis).toNanos()) ? 1 : 0;
    }

    assertThat(measurements).isBetween(380, 480);
  }

  @Test
  void isDueOnceForEachWait() {
    Schedule schedule = new Schedule(() -> 0, 0);
    long due = Duration.ofMillis(25).toNanos();

    assertThat(schedule.isDue(due - 1)).isFalse();
    assertThat(schedule.isDue(due)).isTrue();
    assertThat(schedule.isDue(due)).isFalse();
  }

  @Test
  void growsMessagesWithWhatWasSent() {
    MessageSizes sizes = new MessageSizes(Long.MAX_VALUE);

    assertThat(sizes.next(0)).isEqualTo(1 << 13);
    assertThat(sizes.next((1 << 17) - 1)).isEqualTo(1 << 13);
    assertThat(sizes.next(1 << 17)).isEqualTo(1 << 14);
    assertThat(sizes.next(1L << 40)).isEqualTo(1 << 20);
  }

  @Test
  void keepsMessagesWithinWhatThePaceAllowsAtOnce() {
    assertThat(new MessageSizes(187_500).next(1L << 40)).isEqualTo(1 << 17);
    assertThat(new MessageSizes(0).next(1L << 40)).isEqualTo(1 << 13);
  }
}
