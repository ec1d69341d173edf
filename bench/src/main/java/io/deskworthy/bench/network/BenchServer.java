package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import io.deskworthy.testkit.line.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged report server in a network of its own. */
final class BenchServer implements AutoCloseable {

  static final int PORT = 8080;

  static final String URL = "http://" + EmulatedLine.SERVER_ADDRESS + ":" + PORT;

  /** A JVM with Jetty and a migration takes 3 s; a busy machine many times as long. */
  private static final int START_SECONDS = 120;

  private final Products products;
  private final NetworkNamespace network;
  private final Path data;
  private final RunningProgram program;

  private BenchServer(
      Products products, NetworkNamespace network, Path data, RunningProgram program) {
    this.products = products;
    this.network = network;
    this.data = data;
    this.program = program;
  }

  /** Starts one with {@code options} beside its address and folder. */
  static BenchServer start(Products products, List<String> options)
      throws IOException, InterruptedException {
    return start(products, options, List.of());
  }

  /**
   * Starts one as above.
   *
   * @param before command words that go before Java's: {@code nice -n -10}
   */
  static BenchServer start(Products products, List<String> options, List<String> before)
      throws IOException, InterruptedException {
    NetworkNamespace network = NetworkNamespace.create("server");
    network.run("ip", "addr", "add", EmulatedLine.SERVER_ADDRESS + "/32", "dev", "lo");
    Path data = Files.createTempDirectory("deskworthy-bench-server");
    String listen = EmulatedLine.SERVER_ADDRESS + ":" + PORT;
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--listen", listen, "--data", data.toString()));
    arguments.addAll(options);
    List<String> command = new ArrayList<>(before);
    command.addAll(products.serverCommand(arguments));
    RunningProgram program = RunningProgram.start(network.command(command), Map.of());
    BenchServer server = new BenchServer(products, network, data, program);
    if (program.awaitLine("listening: ", START_SECONDS).isEmpty()) {
      String said = program.out() + program.err();
      server.close();
      throw new IOException("the server did not start: " + said);
    }
    return server;
  }

  NetworkNamespace network() {
    return network;
  }

  /** Makes an invitation as an administrator would; returns its link. */
  String invite() throws IOException, InterruptedException {
    List<String> command = products.serverCommand(
        List.of("invite", "--data", data.toString(), "--candidate", "Anna Petrova"));
    try (RunningProgram tool = RunningProgram.start(command, Map.of())) {
      if (!tool.await(START_SECONDS) || !tool.out().startsWith("http")) {
        throw new IOException("no invitation: " + tool.out() + tool.err());
      }
      return tool.out().trim();
    }
  }

  /** Ends it as a power cut would. */
  void kill() {
    program.kill();
  }

  @Override
  public void close() throws IOException {
    program.close();
    network.close();
    deleteAll(data);
  }

  /** Deletes a folder with all that is in it. */
  static void deleteAll(Path folder) throws IOException {
    List<Path> contents;
    try (Stream<Path> paths = Files.walk(folder)) {
      contents = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : contents) {
      Files.deleteIfExists(path);
    }
  }
}
