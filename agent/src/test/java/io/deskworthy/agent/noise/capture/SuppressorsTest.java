package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuppressorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Echo-Cancel Source",
        "echo-cancel-source",
        "EasyEffects Source",
        "easyeffects_source",
        "Noise Canceling source",
        "rnnoise_source",
        "NoiseTorch Microphone for Built-in Audio",
        "krisp microphone",
        "Microphone (NVIDIA Broadcast)",
        "DeepFilter Noise Canceling Source",
      })
  void knowsProgramsByTheirDevices(String name) {
    assertThat(Suppressors.named(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default [default]",
        "Built-in Audio Analog Stereo",
        "Microphone (Realtek(R) Audio)",
        "MacBook Pro Microphone",
        "AirPods Pro",
        "",
      })
  void takesNoMicrophoneForOne(String name) {
    assertThat(Suppressors.named(name)).isFalse();
  }
}
