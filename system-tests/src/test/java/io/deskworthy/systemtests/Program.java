package io.deskworthy.systemtests;

import io.deskworthy.testkit.path.LocalPort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A running program whose lines are kept, so that a test can wait for one of them. */
final class Program implements AutoCloseable {

  /** A proxy opens its port within a second; a busy machine takes longer. */
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(20);

  private final Process process;
  private final Lines out;
  private final Lines err;

  private Program(Process process) {
    this.process = process;
    this.out = new Lines(process.getInputStream());
    this.err = new Lines(process.getErrorStream());
  }

  /** Starts {@code command} with {@code environment} added, and nothing on its standard input. */
  static Program start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Program(process);
  }

  /** Waits for the end and returns the exit code. */
  int await(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running after " + limit + ":\n" + everything());
    }
    out.awaitEnd();
    err.awaitEnd();
    return process.exitValue();
  }

  /** Waits until something accepts connections at {@code port}. */
  void awaitPort(int port) throws InterruptedException {
    long end = System.nanoTime() + OPENS_WITHIN.toNanos();
    while (!LocalPort.isOpen(port)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("did not open port " + port + ":\n" + everything());
      }
      Thread.sleep(50);
    }
  }

  Optional<String> awaitOut(Predicate<String> line, Duration limit) throws InterruptedException {
    return out.await(line, limit);
  }

  Optional<String> awaitErr(Predicate<String> line, Duration limit) throws InterruptedException {
    return err.await(line, limit);
  }

  /** Returns all of standard output so far. */
  String out() {
    return out.text();
  }

  /** Returns all of standard error so far. */
  String err() {
    return err.text();
  }

  /** Returns both, for messages. */
  String everything() {
    return "--- out\n" + out() + "\n--- err\n" + err();
  }

  /** Ends it as a power cut would: SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Sends it a signal of that name: {@code STOP}, {@code CONT}. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    if (kill.waitFor() != 0) {
      throw new IOException("no signal " + name);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** The lines of one stream, read by a thread of its own. */
  private static final class Lines {

    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    Lines(InputStream stream) {
      reader = new Thread(() -> read(stream));
      reader.setDaemon(true);
      reader.start();
    }

    private void read(InputStream stream) {
      try (BufferedReader text =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        String line;
        while ((line = text.readLine()) != null) {
          synchronized (lines) {
            lines.add(line);
            lines.notifyAll();
          }
        }
      } catch (IOException closed) {
        // The program ended while a line was being read: what came before it counts.
      }
    }

    Optional<String> await(Predicate<String> wanted, Duration limit) throws InterruptedException {
      long end = System.nanoTime() + limit.toNanos();
      synchronized (lines) {
        while (true) {
          Optional<String> found = lines.stream().filter(wanted).findFirst();
          long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
          if (found.isPresent() || left <= 0) {
            return found;
          }
          lines.wait(left);
        }
      }
    }

    void awaitEnd() throws InterruptedException {
      reader.join(TimeUnit.SECONDS.toMillis(10));
    }

    String text() {
      synchronized (lines) {
        return String.join("\n", lines);
      }
    }
  }
}
