package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SoundEventTest {

  private static final double QUIET = -60;

  @Test
  void findsWhatStandsTenDecibelsOut() {
    List<SoundEvent> events = SoundEvent.find(List.of(QUIET, -49.95, -49.9, QUIET), QUIET);

    assertThat(events).containsExactly(new SoundEvent(1, 2, -49.9));
  }

  @Test
  void leavesAloneWhatDoesNot() {
    assertThat(SoundEvent.find(List.of(QUIET, -50.0, -55.0), QUIET)).isEmpty();
  }

  @Test
  void joinsOverLessThanHalfASecond() {
    List<Double> levels = List.of(-40.0, QUIET, QUIET, QUIET, -30.0);

    assertThat(SoundEvent.find(levels, QUIET)).containsExactly(new SoundEvent(0, 4, -30));
  }

  @Test
  void separatesOverHalfASecond() {
    List<Double> levels = List.of(-40.0, QUIET, QUIET, QUIET, QUIET, -30.0);

    assertThat(SoundEvent.find(levels, QUIET))
        .containsExactly(new SoundEvent(0, 0, -40), new SoundEvent(5, 5, -30));
  }
}
