package io.deskworthy.testkit.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Debian's slowhttptest, which holds connections to a server without ever ending a request. */
public final class SlowHttpTest implements AutoCloseable {

  /** How many connections each opens in a second: all of 600 are there after two. */
  private static final int ARRIVALS_A_SECOND = 300;

  private final Process process;

  private SlowHttpTest(Process process) {
    this.process = process;
  }

  /** What is sent slowly. */
  public enum Part {
    /** One more header every second, never the last. */
    HEADERS("-H", "GET", "/sign-in"),
    /** Some more bytes of a report every second, never the last. */
    BODY("-B", "POST", "/api/v1/reports");

    private final String option;
    private final String verb;
    private final String path;

    Part(String option, String verb, String path) {
      this.option = option;
      this.verb = verb;
      this.path = path;
    }
  }

  /**
   * Starts it.
   *
   * @param url of the server, without a path
   */
  public static SlowHttpTest start(String url, Part part, int connections, int seconds)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("slowhttptest", part.option, "-t", part.verb));
    command.addAll(List.of("-u", url + part.path, "-c", Integer.toString(connections)));
    command.addAll(List.of("-r", Integer.toString(ARRIVALS_A_SECOND), "-i", "1", "-x", "24"));
    command.addAll(List.of("-l", Integer.toString(seconds), "-s", "200000"));
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    return new SlowHttpTest(process);
  }

  /** Returns whether it still holds its connections; it gives up when none is left. */
  public boolean isRunning() {
    return process.isAlive();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
