package io.deskworthy.systemtests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged report server on a free port of the loopback, with its data in a given folder. */
final class RunningServer implements AutoCloseable {

  private static final String LISTENING = "listening: ";
  private static final String SETUP = "setup: ";

  /** A JVM with Jetty and a migration takes 3 s; a busy machine three times as long. */
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private final Program program;
  private final Path data;
  private final String url;

  private RunningServer(Program program, Path data, String url) {
    this.program = program;
    this.data = data;
    this.url = url;
  }

  static RunningServer start(Path data) throws IOException, InterruptedException {
    return start(data, "127.0.0.1:0");
  }

  static RunningServer start(Path data, String listen) throws IOException, InterruptedException {
    return start(data, List.of("--listen", listen));
  }

  static RunningServer start(Path data, List<String> options)
      throws IOException, InterruptedException {
    return start(Jars.server(), data, options);
  }

  /** Starts the server that is in {@code jar}. */
  static RunningServer start(Path jar, Path data, List<String> options)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--data", data.toString()));
    arguments.addAll(options);
    return awaitStart(Program.start(Jars.run(jar, arguments), Map.of()), data);
  }

  private static RunningServer awaitStart(Program program, Path data) throws InterruptedException {
    String line = program
        .awaitOut(text -> text.startsWith(LISTENING), START_LIMIT)
        .orElseThrow(() -> new AssertionError("did not start:\n" + program.everything()));
    return new RunningServer(program, data, line.substring(LISTENING.length()).trim());
  }

  /** Starts one that may open {@code files} files and sockets at once. */
  static RunningServer startWithFiles(Path data, int files)
      throws IOException, InterruptedException {
    List<String> serve = Jars.server("serve", "--data", data.toString(), "--listen", "127.0.0.1:0");
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -n " + files + "; exec \"$@\"", "limited"));
    command.addAll(serve);
    return awaitStart(Program.start(command, Map.of()), data);
  }

  /**
   * Starts one whose clock is off by what the file {@code clock} says at that moment.
   *
   * @param library libfaketime
   */
  static RunningServer startByClock(Path data, Path library, Path clock)
      throws IOException, InterruptedException {
    Map<String, String> environment = Map.of(
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME_TIMESTAMP_FILE",
        clock.toString(),
        "FAKETIME_NO_CACHE",
        "1",
        "DONT_FAKE_MONOTONIC",
        "1");
    List<String> serve = Jars.server("serve", "--data", data.toString(), "--listen", "127.0.0.1:0");
    return awaitStart(Program.start(serve, environment), data);
  }

  /** Sends it a signal of that name. */
  void signal(String name) throws IOException, InterruptedException {
    program.signal(name);
  }

  /** Returns the folder of its data. */
  Path data() {
    return data;
  }

  /** Returns the address it listens at: http://127.0.0.1:PORT. */
  String url() {
    return url;
  }

  /** Returns HOST:PORT, to start again at the same place. */
  String hostAndPort() {
    return url.substring("http://".length());
  }

  /** Makes an invitation by the command an administrator would use; returns its link. */
  String invite() throws IOException, InterruptedException {
    return runTool("invite", "--data", data.toString(), "--candidate", "Anna Petrova");
  }

  /** Returns the link to set up the owner's sign-in, which a new server prints. */
  String setupLink() throws InterruptedException {
    return program
        .awaitOut(line -> line.startsWith(SETUP), START_LIMIT)
        .map(line -> line.substring(SETUP.length()).trim())
        .orElseThrow(() -> new AssertionError("no setup link:\n" + program.everything()));
  }

  /** Returns a one-time link that signs the owner in. */
  String signInLink() throws IOException, InterruptedException {
    return runTool("user", "sign-in-link", "owner", "--data", data.toString());
  }

  /** Runs the command {@code name} with its first word and this server's data. */
  String tool(String name, String verb) throws IOException, InterruptedException {
    return runTool(name, verb, "--data", data.toString());
  }

  /** Returns what it wrote into its log so far. */
  String log() {
    return program.err();
  }

  void kill() throws InterruptedException {
    program.kill();
  }

  /** Runs a command of the server to its good end; returns what it printed. */
  static String runTool(String... arguments) throws IOException, InterruptedException {
    return runTool(Jars.server(), List.of(arguments));
  }

  /** Runs a command of the server that is in {@code jar}. */
  static String runTool(Path jar, List<String> arguments) throws IOException, InterruptedException {
    try (Program tool = Program.start(Jars.run(jar, arguments), Map.of())) {
      int code = tool.await(START_LIMIT);
      if (code != 0) {
        throw new AssertionError(arguments.get(0) + " ended with " + code + tool.everything());
      }
      return tool.out().trim();
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
