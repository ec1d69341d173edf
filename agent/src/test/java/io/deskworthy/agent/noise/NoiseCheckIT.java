package io.deskworthy.agent.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.unit.Decibels;
import io.deskworthy.testkit.sound.Playback;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import io.deskworthy.testkit.sound.VirtualMicrophone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The check through the sound system of this machine, in a room that a test can fill with sound.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoiseCheckIT {

  private Optional<Sounds> sounds = Optional.empty();

  @BeforeAll
  void needsPrograms() throws Exception {
    assumeTrue(
        Sounds.missingPrograms().isEmpty()
            && VirtualMicrophone.missingPrograms().isEmpty(),
        () -> "to be installed: " + Sounds.missingPrograms() + VirtualMicrophone.missingPrograms());
    sounds = Optional.of(Sounds.in(Path.of("target")));
  }

  @Test
  void measuresThroughTheMicrophoneWhatTheFileHolds() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start();
        Playback noise = room.loop(wav(Sound.PINK_SECONDS))) {
      Map<String, String> heard = listen(room.environment(), 4, 2, () -> {});

      assertThat(noise.playing()).isTrue();
      assertThat(heard).containsEntry("noise.sampleRateHertz", "48000");
      assertThat(level(heard, NoiseFindings.LAEQ))
          .isCloseTo(inFile(Sound.PINK_SECONDS, NoiseFindings.LAEQ), within(0.1));
    }
  }

  @Test
  void hearsTheReaderOverTheQuietRoom() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start();
        Playback quiet = room.loop(wav(Sound.QUIET_ROOM))) {
      Map<String, String> heard =
          listen(room.environment(), 4, 8, () -> room.play(wav(Sound.READER)));

      assertThat(quiet.playing()).isTrue();
      assertThat(heard).containsEntry("noise.microphoneWorks", "true");
      assertThat(level(heard, NoiseFindings.L90))
          .isCloseTo(inFile(Sound.QUIET_ROOM, NoiseFindings.L90), within(0.2));
      assertThat(level(heard, NoiseFindings.SPEECH_TO_BACKGROUND)).isCloseTo(42.5, within(1.5));
    }
  }

  @Test
  void takesARoomInWhichNothingSoundsForAMutedMicrophone() throws Exception {
    try (VirtualMicrophone room = VirtualMicrophone.start()) {
      assertThat(listen(room.environment(), 2, 2, () -> {}))
          .containsEntry("noise.microphoneWorks", "digital-silence");
    }
  }

  @Test
  void findsNoMicrophoneWithoutASoundServer(@TempDir Path nowhere) throws Exception {
    Map<String, String> environment =
        Map.of("HOME", nowhere.toString(), "PULSE_SERVER", "unix:" + nowhere.resolve("none"));

    assertThat(listen(environment, 2, 2, () -> {}))
        .containsEntry("noise.microphoneWorks", "no-microphone");
  }

  private static Map<String, String> listen(
      Map<String, String> environment, int silent, int reading, WhenReading whenReading)
      throws IOException, InterruptedException {
    return Listener.listen(environment, "any", silent, reading, line -> {
      if (line.equals(ListeningProgram.READ_NOW)) {
        whenReading.read();
      }
    });
  }

  private double inFile(Sound sound, Finding<Decibels> finding) throws IOException {
    Findings findings =
        SoundAnalysis.analyse(wav(sound), Optional.empty(), MicrophonePosition.BUILT_IN);
    return findings.reading(finding).value().orElseThrow().value();
  }

  private static double level(Map<String, String> heard, Finding<Decibels> finding) {
    return Double.parseDouble(heard.get(finding.path()));
  }

  private Path wav(Sound sound) {
    return sounds.orElseThrow().wav(sound);
  }

  /** What happens in the room when the candidate is asked to read. */
  private interface WhenReading {
    void read() throws IOException;
  }
}
