package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.testkit.sound.Playback;
import io.deskworthy.testkit.sound.RefusedCapture;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import io.deskworthy.testkit.sound.VirtualMicrophone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a real sound system fails, provoked, and the name that it gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MicrophoneFailuresIT {

  private static final String SOURCE = "room.monitor";

  private Optional<Sounds> sounds = Optional.empty();

  @BeforeAll
  void needsPrograms() throws Exception {
    assumeTrue(
        Sounds.missingPrograms().isEmpty()
            && VirtualMicrophone.missingPrograms().isEmpty(),
        () -> "to be installed: " + Sounds.missingPrograms() + VirtualMicrophone.missingPrograms());
    sounds = Optional.of(Sounds.in(Path.of("target")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openal", "java-sound", "any"})
  void aMachineWithoutASoundServerHasNoMicrophone(String way, @TempDir Path nowhere)
      throws Exception {
    Map<String, String> environment =
        Map.of("HOME", nowhere.toString(), "PULSE_SERVER", "unix:" + nowhere.resolve("none"));

    assertThat(listen(environment, way)).isEqualTo("no-microphone");
  }

  @Test
  void aSoundServerWithoutASourceHasNoMicrophone() throws Exception {
    try (VirtualMicrophone nothing = VirtualMicrophone.startWithout()) {
      assertThat(listen(nothing.environment(), "openal")).isEqualTo("no-microphone");
      assertThat(listen(nothing.environment(), "java-sound")).isEqualTo("microphone-open-failed");
      assertThat(listen(nothing.environment(), "any")).isEqualTo("no-microphone");
    }
  }

  /** Java Sound opens a device once to list it; busy, forbidden, gone: it says the same of all. */
  @ParameterizedTest
  @CsvSource({
    "0, 16, no-microphone",
    "0, 13, no-microphone",
    "1, 16, microphone-open-failed",
    "1, 13, microphone-open-failed",
    "1, 2, microphone-open-failed"
  })
  void aDeviceThatRefusesIsNotThereOrCannotBeOpened(
      int opensBefore, int error, String works, @TempDir Path folder) throws Exception {
    assumeTrue(RefusedCapture.missingPrograms().isEmpty(), "NOT RUN: to be installed: cc");
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      Map<String, String> environment = new HashMap<>(room.environment());
      environment.putAll(RefusedCapture.in(folder).environment(opensBefore, error));

      assertThat(listen(environment, "java-sound")).isEqualTo(works);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openal", "java-sound"})
  void aMutedSourceIsDigitalSilence(String way) throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start();
        Playback noise = room.loop(wav(Sound.FAN))) {
      room.control("set-source-mute", SOURCE, "1");

      assertThat(listen(room.environment(), way)).isEqualTo("digital-silence");
      assertThat(noise.playing()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openal", "java-sound"})
  void aSourceTurnedUpTooFarIsClipped(String way) throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start();
        Playback reader = room.loop(wav(Sound.READER))) {
      room.control("set-source-volume", SOURCE, "250%");

      assertThat(listen(room.environment(), way)).isEqualTo("clipped");
      assertThat(reader.playing()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openal", "java-sound"})
  void aSourceThatIsSuspendedStalls(String way) throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      String works = whileListening(room, way, () -> room.control("suspend-sink", "room", "1"));

      assertThat(works).isEqualTo("microphone-stalled");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"openal", "java-sound"})
  void aSoundServerThatHangsStalls(String way) throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      assertThat(whileListening(room, way, room::hang)).isEqualTo("microphone-stalled");
    }
  }

  @Test
  void aSoundServerThatHungBeforeStallsInsteadOfBlocking() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      room.hang();

      assertThat(listen(room.environment(), "any")).isEqualTo("microphone-stalled");
    }
  }

  @Test
  void aSoundServerThatGoesAwayIsLost() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      assertThat(whileListening(room, "openal", room::vanish)).isEqualTo("microphone-lost");
    }
  }

  /** A read of Java Sound that waits at that very moment waits for ever; the next gives nothing. */
  @Test
  void aSoundServerThatGoesAwayIsLostOrStallsThroughJavaSound() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      assertThat(whileListening(room, "java-sound", room::vanish))
          .isIn("microphone-lost", "microphone-stalled");
    }
  }

  private static String whileListening(VirtualMicrophone room, String way, Mishap mishap)
      throws Exception {
    return works(Listener.listen(room.environment(), way, 4, 2, line -> {
      if (line.equals(ListeningProgram.LISTENING)) {
        mishap.happens();
      }
    }));
  }

  private static String listen(Map<String, String> environment, String way) throws Exception {
    return works(Listener.listen(environment, way, 2, 2, line -> {}));
  }

  private static String works(Map<String, String> found) {
    return found.getOrDefault("noise.microphoneWorks", "nothing");
  }

  private Path wav(Sound sound) {
    return sounds.orElseThrow().wav(sound);
  }

  /** What goes wrong. */
  private interface Mishap {
    void happens() throws IOException, InterruptedException;
  }
}
