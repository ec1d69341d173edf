package io.deskworthy.testkit.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class VirtualMicrophoneTest {

  @Test
  void leavesNothingBehind() throws Exception {
    assumeTrue(
        VirtualMicrophone.missingPrograms().isEmpty(),
        () -> "to be installed: " + VirtualMicrophone.missingPrograms());
    Path home;

    try (VirtualMicrophone microphone = VirtualMicrophone.start()) {
      home = Path.of(microphone.environment().get("HOME"));
      assertThat(home).isDirectory();
    }

    assertThat(home).doesNotExist();
  }
}
