package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SoundEventTest {

  private static final double QUIET = -60;

  @Test
  void findsWhatStandsTenDecibelsOut() {
    List<SoundEvent> events = SoundEvent.find(List.of(QUIET, -49.95, -49.9, QUIET), QUIET);

    assertThat(events).containsExactly(new SoundEvent(1, 2, -49.9, 2));
  }

  @Test
  void leavesAloneWhatDoesNot() {
    assertThat(SoundEvent.find(List.of(QUIET, -50.0, -55.0), QUIET)).isEmpty();
  }

  @Test
  void joinsOverLessThanHalfASecond() {
    List<Double> levels = List.of(-40.0, QUIET, QUIET, QUIET, -30.0);

    assertThat(SoundEvent.find(levels, QUIET)).containsExactly(new SoundEvent(0, 4, -30, 2));
  }

  @Test
  void separatesOverHalfASecond() {
    List<Double> levels = List.of(-40.0, QUIET, QUIET, QUIET, QUIET, -30.0);

    assertThat(SoundEvent.find(levels, QUIET))
        .containsExactly(new SoundEvent(0, 0, -40, 1), new SoundEvent(5, 5, -30, 1));
  }

  @Test
  void isLoudOnlyWhileItIsNearItsHighestLevel() {
    List<SoundEvent> events = SoundEvent.find(List.of(-45.0, -44.0, -25.0, -35.0, -44.0), QUIET);

    assertThat(events).extracting(SoundEvent::loudFor).containsExactly(Duration.ofMillis(250));
  }
}
