package io.deskworthy.testkit.sound;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Starts processes that do not outlive the tests, and ends them. */
final class Processes {

  private Processes() {}

  /**
   * Starts {@code command} and drops what it prints. What a cancelled test leaves running ends with
   * this Java.
   */
  static Process startQuietly(ProcessBuilder command) throws IOException {
    Process process = command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  /** Asks {@code process} to end, and kills it when it has not ended after {@code patience}. */
  static void stop(Process process, Duration patience) {
    process.destroy();
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
