package io.deskworthy.testkit.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The plug-in through which ALSA, and so Java Sound, reaches PulseAudio. */
final class AlsaPlugins {

  private static final Path LIBRARIES = Path.of("/usr/lib");

  private static final String PULSE = "libasound_module_pcm_pulse.so";

  private AlsaPlugins() {}

  /** Returns whether it is installed, for whichever processor. */
  static boolean pulsePresent() {
    if (!Files.isDirectory(LIBRARIES)) {
      return false;
    }
    try (Stream<Path> architectures = Files.list(LIBRARIES)) {
      return Stream.concat(Stream.of(LIBRARIES), architectures)
          .anyMatch(path -> Files.exists(path.resolve("alsa-lib").resolve(PULSE)));
    } catch (IOException unreadable) {
      return false;
    }
  }
}
