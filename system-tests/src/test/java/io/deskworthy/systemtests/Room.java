package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.testkit.sound.Playback;
import io.deskworthy.testkit.sound.Sound;
import io.deskworthy.testkit.sound.Sounds;
import io.deskworthy.testkit.sound.VirtualMicrophone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A room that sounds one way while the candidate is silent and another way while they read.
 *
 * @param silence what sounds in the silent phase
 * @param reading what sounds in the reading phase
 */
record Room(Sound silence, Sound reading) {

  /** Runs a whole check in this room; aborts the test, saying why, where no sound can be made. */
  Program check(Path home, String link, String... options) throws Exception {
    assumeSoundCanBeMade();
    Sounds sounds = Sounds.in(Path.of("target"));
    List<String> arguments = new ArrayList<>(List.of("check", link, "--yes", "--json"));
    arguments.addAll(List.of(options));
    try (VirtualMicrophone microphone = VirtualMicrophone.start()) {
      Playback background = microphone.loop(sounds.wav(silence));
      Agent agent = new Agent(home, microphone.environment());
      Program program = agent.start(arguments.toArray(String[]::new));
      program.awaitErr(line -> line.contains("noise.reading"), Agent.LIMIT);
      background.close();
      try (Playback voice = microphone.loop(sounds.wav(reading))) {
        program.await(Agent.LIMIT);
        assertThat(voice.playing()).as("the reader read to the end").isTrue();
        return program;
      }
    }
  }

  private static void assumeSoundCanBeMade() {
    List<String> missing = new ArrayList<>(VirtualMicrophone.missingPrograms());
    missing.addAll(Sounds.missingPrograms());
    assumeTrue(missing.isEmpty(), () -> "not installed, so no sound was tested: " + missing);
  }
}
