package io.deskworthy.testkit.sound;

import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes ALSA refuse to open a microphone, with the error of a device that is busy, forbidden or
 * gone: a small library that programs load before ALSA's own.
 *
 * @param library compiled
 */
public record RefusedCapture(Path library) {

  private static final String SOURCE = "refused.c";

  /** Returns which programs have to be installed before there can be one here; none is well. */
  public static List<String> missingPrograms() {
    return Programs.missing("cc");
  }

  /** Compiles it into {@code folder}. */
  public static RefusedCapture in(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve(SOURCE);
    Path library = folder.resolve("refused.so");
    try (InputStream text = RefusedCapture.class.getResourceAsStream(SOURCE)) {
      if (text == null) {
        throw new IllegalStateException(SOURCE + " is not beside " + RefusedCapture.class);
      }
      Files.copy(text, source);
    }
    Process compiler = new ProcessBuilder(
            "cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
        .inheritIO()
        .start();
    if (compiler.waitFor() != 0) {
      throw new IOException("cannot compile " + source);
    }
    return new RefusedCapture(library);
  }

  /**
   * Returns what a program needs in its environment to be refused.
   *
   * @param allowed how often a microphone can be opened before that
   * @param error of the operating system, such as 16 for "busy"
   */
  public Map<String, String> environment(int allowed, int error) {
    return Map.of(
        "LD_PRELOAD",
        library.toString(),
        "CAPTURES_ALLOWED",
        String.valueOf(allowed),
        "CAPTURE_ERROR",
        String.valueOf(error));
  }
}
