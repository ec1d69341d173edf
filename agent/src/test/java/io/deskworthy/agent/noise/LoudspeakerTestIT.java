package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.testkit.sound.VirtualMicrophone;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The loudspeaker test on a real sound server without a suppressor. */
final class LoudspeakerTestIT {

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

  private static double fall(Map<String, String> found) {
    String fall = found.getOrDefault("noise.probeFallDb", "not said");
    assertThat(fall).as("%s", found).matches("-?[0-9.]+");
    return Double.parseDouble(fall);
  }
}
