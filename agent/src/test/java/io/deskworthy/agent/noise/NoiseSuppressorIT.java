package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.testkit.sound.VirtualMicrophone;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The loudspeaker test on a real sound server, with and without a real suppressor: WebRTC's. */
final class NoiseSuppressorIT {

  @BeforeAll
  static void needsPrograms() {
    assumeTrue(
        VirtualMicrophone.missingPrograms().isEmpty(),
        () -> "NOT RUN: to be installed: " + VirtualMicrophone.missingPrograms());
  }

  @Test
  void hearsTheNoiseAsLoudAsItBeganWhereNothingTurnsItDown() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      assertThat(fall(Listener.probe(room.environment()))).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void findsWebRtcsSuppressor() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      room.control(
          "load-module",
          "module-echo-cancel",
          "source_name=suppressed",
          "source_master=room.monitor",
          "sink_master=room",
          "aec_method=webrtc",
          "aec_args=\"noise_suppression=1 analog_gain_control=0 digital_gain_control=0\"");
      room.control("set-default-source", "suppressed");
      room.control("set-default-sink", "room");

      Map<String, String> found = Listener.probe(room.environment());

      assertThat(fall(found)).isGreaterThan(6.0);
      assertThat(found).containsEntry("noise.speechToBackgroundDb", "noise-suppressed");
    }
  }

  private static double fall(Map<String, String> found) {
    String fall = found.getOrDefault("noise.probeFallDb", "not said");
    assertThat(fall).as("%s", found).matches("-?[0-9.]+");
    return Double.parseDouble(fall);
  }
}
