package io.deskworthy.agent.noise.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinuxPrivacyTest {

  private static final String REFUSED = "Connection failure: Access denied\n";

  private static final String ABSENT = "Connection failure: Connection refused\n";

  private static final String SERVED = """
      Server String: unix:/run/user/1000/pulse/native
      Server Name: PulseAudio (on PipeWire 1.4.2)
      """;

  @TempDir
  private Path devices;

  @Test
  void seesASoundServerThatRefuses() throws Exception {
    assertThat(saying(REFUSED).microphoneDenied()).isTrue();
  }

  @Test
  void seesDevicesThatBelongToOthers() throws Exception {
    Path device = Files.createFile(devices.resolve("pcmC0D0c"));
    assumeFalse(
        device.toFile().setReadable(false) && Files.isReadable(device), "root reads everything");

    assertThat(saying(ABSENT).microphoneDenied()).isTrue();
    assertThat(saying(SERVED).microphoneDenied()).as("the server may read them").isFalse();
  }

  @Test
  void takesAMachineWithoutMicrophonesForNoRefusal() throws Exception {
    Path unused = Files.createFile(devices.resolve("pcmC0D0p"));

    assertThat(saying(ABSENT).microphoneDenied()).isFalse();
    assertThat(saying("").microphoneDenied()).isFalse();
  }

  @Test
  void asksWhatStandsBehindTheDefault() throws Exception {
    LinuxPrivacy linux = saying("echo-cancel-source\n");

    assertThat(linux.defaultSource("default [default]")).isEqualTo("echo-cancel-source");
    assertThat(linux.defaultSource("USB headset")).isEmpty();
  }

  @Test
  void tellsAServerThatHangsFromOneThatIsNotThere() throws Exception {
    assertThat(new LinuxPrivacy(command -> Optional.empty(), devices).serverHangs())
        .isTrue();
    assertThat(saying(ABSENT).serverHangs()).isFalse();
    assertThat(saying("").serverHangs()).isFalse();
  }

  private LinuxPrivacy saying(String answer) {
    return new LinuxPrivacy(command -> Optional.of(answer), devices);
  }
}
