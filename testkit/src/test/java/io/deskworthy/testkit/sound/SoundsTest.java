package io.deskworthy.testkit.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SoundsTest {

  /** 20 s of 48 000 samples of 2 bytes, and the 44 bytes before them. */
  private static final long BYTES_OF_20_SECONDS = 20 * 48_000 * 2 + 44;

  @TempDir
  private Path parent;

  @BeforeEach
  void needsPrograms() {
    assumeTrue(
        Sounds.missingPrograms().isEmpty(), () -> "to be installed: " + Sounds.missingPrograms());
  }

  @Test
  void makesEverySoundThatHasAName() throws Exception {
    Sounds sounds = Sounds.in(parent);

    assertThat(Sound.values()).allSatisfy(sound -> assertThat(sounds.wav(sound)).isRegularFile());
    assertThat(sounds.wav(Sound.READER_TV)).hasSize(BYTES_OF_20_SECONDS);
  }

  @Test
  void findsSoundsAgainThatWereMadeBefore() throws Exception {
    FileTime made = Files.getLastModifiedTime(Sounds.in(parent).wav(Sound.FAN));

    Path again = Sounds.in(parent).wav(Sound.FAN);

    assertThat(Files.getLastModifiedTime(again)).isEqualTo(made);
  }
}
