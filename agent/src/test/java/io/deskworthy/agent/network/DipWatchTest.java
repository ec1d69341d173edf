package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DipWatchTest {

  private static final BitRate TARGET = BitRate.ofMegabitsPerSecond(18);

  private final DipWatch watch = new DipWatch(new BusyTimes());
  private long now;

  @Test
  void letsTheDirectionsTakeTurns() {
    assertThat(watch.due(now)).contains(Direction.DOWNLOAD);
    assertThat(watch.due(now)).contains(Direction.UPLOAD);
  }

  @Test
  void asksForNoSecondBurstBeforeTheFirstIsOver() {
    turns(2);
    assertThat(watch.due(now)).isEmpty();
    assertThat(watch.due(now)).isEmpty();

    arrive(1);

    assertThat(watch.due(now)).contains(Direction.DOWNLOAD);
    assertThat(watch.due(now)).isEmpty();
  }

  @Test
  void leavesALoadedDirectionAlone() {
    watch.load(Optional.of(Direction.UPLOAD), now);

    assertThat(watch.due(now)).contains(Direction.DOWNLOAD);
    assertThat(watch.due(now)).isEmpty();
  }

  @Test
  void waitsForTheQueueOfATransferToEmpty() {
    watch.load(Optional.of(Direction.DOWNLOAD), now);
    watch.load(Optional.empty(), now);

    assertThat(watch.due(now)).isEmpty();
    watch.due(now);
    now += Duration.ofSeconds(2).toNanos();
    assertThat(watch.due(now)).contains(Direction.DOWNLOAD);
  }

  @Test
  void suspectsADirectionWhoseBurstsCreepAgainAndAgain() {
    for (int burst = 0; burst < 3; burst++) {
      turns(2);
      watch.answered(9800, Duration.ofMillis(20).toNanos(), Duration.ofMillis(3).toNanos());
      arrive(2);
    }

    assertThat(watch.suspicious(Direction.UPLOAD, TARGET)).isTrue();
    assertThat(watch.suspicious(Direction.DOWNLOAD, TARGET)).isFalse();
  }

  @Test
  void takesNoAnswerThatItDidNotAskFor() {
    for (int answer = 0; answer < 3; answer++) {
      watch.answered(9800, Duration.ofMillis(20).toNanos(), Duration.ofMillis(3).toNanos());
    }

    assertThat(watch.suspicious(Direction.UPLOAD, TARGET)).isFalse();
  }

  private void turns(int count) {
    for (int turn = 0; turn < count; turn++) {
      watch.due(now);
    }
  }

  /** Lets a burst arrive in {@code millis}. */
  private void arrive(int millis) {
    long step = Duration.ofMillis(millis).toNanos() / 7;
    for (int message = 0; message < 8; message++) {
      watch.arrived(1400, now + message * step);
    }
  }
}
