package io.deskworthy.agent.window.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.window.journey.CheckTrack.Rate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class CheckTrackTest {

  @Test
  void keepsTheRatesOfBothDirections() {
    CheckTrack track = CheckTrack.first(line("network.latency", 12.5))
        .after(line("network.download", 30.1, 14.0))
        .after(line("network.upload", 9.8, 40.0));

    assertThat(track.rates()).containsExactly(new Rate(false, 30.1), new Rate(true, 9.8));
    assertThat(track.delayMillis()).hasValue(40.0);
  }

  @Test
  void knowsTheDelayOfALineAtRest() {
    assertThat(CheckTrack.first(line("network.latency", 12.5)).delayMillis()).hasValue(12.5);
    assertThat(CheckTrack.first(line("network.latency")).delayMillis()).isEmpty();
  }

  @Test
  void takesNoSecondsOfAQueueForADelay() {
    assertThat(CheckTrack.first(line("network.waiting", 20.0, 3.0)).delayMillis())
        .isEmpty();
  }

  @Test
  void forgetsTheBeginningOfWhatGoesOnForMinutes() {
    CheckTrack track = CheckTrack.first(line("network.download", 1.0));
    for (int look = 0; look < 1000; look++) {
      track = track.after(line("network.download", 2.0));
    }

    assertThat(track.rates()).hasSize(600).doesNotContain(new Rate(false, 1.0));
  }

  @Test
  void isDoneWhenTheCheckSaysSo() {
    assertThat(CheckTrack.first(line("network.done")).isDone()).isTrue();
    assertThat(CheckTrack.first(line("network.upload", 1.0)).isDone()).isFalse();
  }

  private static Progress line(String step, Object... arguments) {
    return new Progress(CheckName.NETWORK, step, 0.5, List.of(arguments), OptionalDouble.empty());
  }
}
