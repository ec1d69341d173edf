package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.agent.noise.capture.FakeSoundSystem.FakeLine;
import io.deskworthy.agent.noise.signal.SampleFormat;
import io.deskworthy.report.finding.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SystemMicrophoneTest {

  private final FakeSoundSystem system = new FakeSoundSystem();
  private final List<Duration> slept = new ArrayList<>();
  private boolean denied;

  private final SystemMicrophone microphone =
      new SystemMicrophone(system, () -> denied, slept::add);

  @Test
  void opensTheFirstMicrophoneUnlessOneIsNamed() throws Exception {
    assertThat(microphone.open(Optional.empty()).name()).isEqualTo("Built-in");
    assertThat(microphone.open(Optional.of("headset")).name()).isEqualTo("USB headset");
  }

  @Test
  void hasNoMicrophoneOfAnotherName() {
    assertThat(reasonNotToOpen("Studio")).isEqualTo(MicrophoneException.NO_MICROPHONE);
  }

  @Test
  void hasNoMicrophoneWhereNoneIsListed() {
    system.names.clear();

    assertThat(reasonNotToOpen("")).isEqualTo(MicrophoneException.NO_MICROPHONE);
  }

  @Test
  void triesTheNextFormatWhenOneIsRefused() throws Exception {
    SampleFormat mono = new SampleFormat(48_000, 1);
    system.offered.add(mono);
    system.refused = Set.of(new SampleFormat(48_000, 2));

    assertThat(microphone.open(Optional.empty()).format()).isEqualTo(mono);
    assertThat(system.opened).containsExactly("Built-in 48000/2", "Built-in 48000/1");
  }

  @Test
  void saysThatOpeningFailedWhenEveryFormatIsRefused() {
    system.refused = Set.copyOf(system.offered);

    assertThat(reasonNotToOpen("")).isEqualTo(MicrophoneException.OPEN_FAILED);
  }

  @Test
  void asksTheSystemWhetherARefusalIsADenial() {
    system.refused = Set.copyOf(system.offered);
    denied = true;

    assertThat(reasonNotToOpen("")).isEqualTo(MicrophoneException.PERMISSION_DENIED);
  }

  @Test
  void takesJavaSoundsBadArgumentForNoMicrophone() {
    system.opening = () -> {
      throw new IllegalArgumentException("No line matching interface TargetDataLine");
    };

    assertThat(reasonNotToOpen("")).isEqualTo(MicrophoneException.NO_MICROPHONE);
  }

  @Test
  void turnsSixteenBitsIntoSharesOfFullScale() throws Exception {
    float[] samples = new float[8];

    microphone.open(Optional.empty()).read(samples, 4);

    assertThat(samples).containsOnly(0.5f);
  }

  @Test
  void readsOnWhereALineStoppedHalfWay() throws Exception {
    system.opening = () -> new FakeLine(length -> Math.min(length, 6));
    float[] samples = new float[96];

    microphone.open(Optional.empty()).read(samples, 48);

    assertThat(samples).containsOnly(0.5f);
    assertThat(slept).isEmpty();
  }

  @Test
  void noticesADeviceThatWentAway() throws Exception {
    system.opening = () -> new FakeLine(length -> 0);
    OpenMicrophone open = microphone.open(Optional.empty());

    MicrophoneException lost =
        catchThrowableOfType(MicrophoneException.class, () -> open.read(new float[8], 4));

    assertThat(lost.reason()).isEqualTo(MicrophoneException.LOST);
    assertThat(slept).hasSize(100).containsOnly(Duration.ofMillis(10));
  }

  @Test
  void letsGoOfTheLine() throws Exception {
    FakeLine line = new FakeLine(length -> length);
    system.opening = () -> line;

    microphone.open(Optional.empty()).close();

    assertThat(line.isClosed()).isTrue();
  }

  private Reason reasonNotToOpen(String name) {
    return catchThrowableOfType(MicrophoneException.class, () -> microphone.open(Optional.of(name)))
        .reason();
  }
}
