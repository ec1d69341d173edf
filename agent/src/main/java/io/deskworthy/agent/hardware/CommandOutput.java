package io.deskworthy.agent.hardware;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/** What a program of the operating system prints. */
final class CommandOutput {

  /** Ten times what the longest of them prints. */
  private static final int MAX_BYTES = 64 * 1024;

  private CommandOutput() {}

  /**
   * Returns the beginning of what {@code command} prints, or nothing if it cannot be run. Whoever
   * calls has a deadline; a program that hangs ends with this one.
   */
  static String of(String... command) {
    try {
      Process process = new ProcessBuilder(command)
          .redirectInput(Redirect.from(new java.io.File("/dev/null")))
          .redirectError(Redirect.DISCARD)
          .start();
      try (InputStream out = process.getInputStream()) {
        return new String(out.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      } finally {
        process.destroy();
      }
    } catch (IOException notThere) {
      return "";
    }
  }
}
