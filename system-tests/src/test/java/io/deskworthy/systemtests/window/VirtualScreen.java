package io.deskworthy.systemtests.window;

import io.deskworthy.testkit.program.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A screen in memory: an X server of its own, on the first display that is free. */
public final class VirtualScreen implements AutoCloseable {

  private final Process server;
  private final String display;

  private VirtualScreen(Process server, String display) {
    this.server = server;
    this.display = display;
  }

  /** Returns whether there can be one on this machine. */
  public static boolean isPossible() {
    return Programs.find("Xvfb").isPresent();
  }

  /** Starts one of 1280 by 1024 dots. */
  public static VirtualScreen start() throws IOException {
    Process server = new ProcessBuilder(
            List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String number = new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
    if (number == null) {
      throw new IOException("Xvfb did not start");
    }
    return new VirtualScreen(server, ":" + number.strip());
  }

  /** Returns what a program needs in its environment to show itself there. */
  public Map<String, String> environment() {
    return Map.of("DISPLAY", display);
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(5, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
