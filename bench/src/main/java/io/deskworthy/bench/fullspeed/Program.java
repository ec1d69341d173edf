package io.deskworthy.bench.fullspeed;

import io.deskworthy.testkit.line.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java program in a network, whose output goes to a file. Its process id is the JVM's own. */
final class Program implements AutoCloseable {

  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Process process;
  private final Path output;

  private Program(Process process, Path output) {
    this.process = process;
    this.output = output;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * Starts one.
   *
   * @param arguments of {@code java}
   * @param home where the agent keeps its keys
   */
  static Program start(NetworkNamespace network, List<String> arguments, Path home)
      throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(arguments);
    Path output = Files.createTempFile(home, "program", ".txt");
    ProcessBuilder builder = new ProcessBuilder(network.command(command))
        .redirectOutput(output.toFile())
        .redirectError(home.resolve("errors.txt").toFile());
    builder.environment().put("DESKWORTHY_HOME", home.resolve("home").toString());
    return new Program(builder.start(), output);
  }

  Process process() {
    return process;
  }

  String out() throws IOException {
    return Files.readString(output);
  }

  /** Waits until it has printed {@code text}. */
  void awaitText(String text, int seconds) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!out().contains(text)) {
      boolean ended = process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      if (System.nanoTime() - end > 0 || (ended && !out().contains(text))) {
        throw new IOException("never said " + text + ": " + out());
      }
    }
  }

  /** Waits for its end, and kills it if there is none. */
  void awaitEnd(int seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      awaitEnd(10);
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
