package io.deskworthy.agent.noise.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs programs that answer in a few words. */
final class ProgramOutput implements Answers {

  /** They answer in milliseconds. */
  private static final int LIMIT_SECONDS = 3;

  /** Less than a pipe holds, so that the program can end before it is read. */
  private static final int LONGEST = 4096;

  @Override
  public Optional<String> of(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      try (InputStream said = process.getInputStream()) {
        return Optional.of(new String(said.readNBytes(LONGEST), Charset.defaultCharset()));
      }
    } catch (IOException unreadable) {
      return Optional.of("");
    }
  }
}
