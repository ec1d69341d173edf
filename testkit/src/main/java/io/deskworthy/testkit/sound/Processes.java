package io.deskworthy.testkit.sound;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Ends processes that tests have started. */
final class Processes {

  private Processes() {}

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
