package io.deskworthy.bench.fullspeed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One trial of each kind.
 *
 * @param agent the agent's jar
 * @param server the running server
 * @param serverJar its jar
 * @param work a folder for files; the server's data is in it
 */
record Trials(Wire wire, Path agent, Program server, Path serverJar, Path work) {

  static final String URL = "http://" + Wire.SERVER_ADDRESS + ":8080";
  private static final int PLAIN_PORT = 8090;
  private static final int CONNECTIONS = 4;

  /** Stays in the processor's cache. */
  static final int ONE_BUFFER = 64 * 1024;

  /** Four of them are more than any cache holds: bytes that are new, but cost nothing to make. */
  static final int FROM_MEMORY = 64 << 20;

  private static final int LIMIT_SECONDS = 120;
  private static final double MEGA = 1e6;

  /**
   * What one full-speed check showed.
   *
   * @param saidDown goodput of the download that the agent says, in Mbit/s, if it does
   * @param saidUp that of the upload
   */
  record Ours(
      Optional<Stretch> down,
      Optional<Stretch> up,
      Optional<Double> saidDown,
      Optional<Double> saidUp) {}

  /** Starts the server that all trials use. */
  static Program serve(Wire wire, Path serverJar, Path work)
      throws IOException, InterruptedException {
    Program server = Program.start(
        wire.server(),
        List.of(
            "-jar",
            serverJar.toString(),
            "serve",
            "--listen",
            Wire.SERVER_ADDRESS + ":8080",
            "--data",
            work.resolve("data").toString()),
        work);
    server.awaitText("listening: ", LIMIT_SECONDS);
    return server;
  }

  /** Has the agent check the wire. */
  Ours ours() throws IOException, InterruptedException {
    List<String> arguments = List.of(
        "-jar",
        agent.toString(),
        "check",
        invite(),
        "--only",
        "network",
        "--full-speed",
        "--yes",
        "--json");
    try (Program check = Program.start(wire.candidate(), arguments, work)) {
      List<Sample> samples = new Counters(server.process(), check.process(), Wire.DEVICE).watch();
      check.awaitEnd(LIMIT_SECONDS);
      JsonNode network = result(check.out()).path("findings").path("network");
      return new Ours(
          Stretch.of(samples, true),
          Stretch.of(samples, false),
          goodput(network.path("download")),
          goodput(network.path("upload")));
    }
  }

  /**
   * Moves {@code bytes} by plain sockets; the server's end is in the server's network.
   *
   * @param prepared how many different bytes each connection sends before it begins anew
   */
  Optional<Stretch> plain(double bytes, boolean down, int prepared)
      throws IOException, InterruptedException {
    String each = Long.toString((long) (bytes / CONNECTIONS));
    try (Program serving = plain("serve", down ? "send" : "receive", each, prepared)) {
      serving.awaitText("ready", LIMIT_SECONDS);
      try (Program connecting = plain("connect", down ? "receive" : "send", each, prepared)) {
        List<Sample> samples =
            new Counters(serving.process(), connecting.process(), Wire.DEVICE).watch();
        connecting.awaitEnd(LIMIT_SECONDS);
        return Stretch.of(samples, down);
      }
    }
  }

  private Program plain(String role, String way, String bytes, int prepared) throws IOException {
    return Program.start(
        role.equals("serve") ? wire.server() : wire.candidate(),
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            PlainSocket.class.getName(),
            role,
            way,
            Wire.SERVER_ADDRESS,
            Integer.toString(PLAIN_PORT),
            Integer.toString(CONNECTIONS),
            bytes,
            Integer.toString(prepared)),
        work);
  }

  private String invite() throws IOException, InterruptedException {
    List<String> arguments = List.of(
        "-jar",
        serverJar.toString(),
        "invite",
        "--data",
        work.resolve("data").toString(),
        "--candidate",
        "Anna Petrova");
    try (Program tool = Program.start(wire.server(), arguments, work)) {
      tool.awaitText("http", LIMIT_SECONDS);
      tool.awaitEnd(LIMIT_SECONDS);
      return tool.out().trim();
    }
  }

  private static JsonNode result(String json) throws IOException {
    try {
      return new JsonMapper().readTree(json);
    } catch (JacksonException notJson) {
      throw new IOException("the agent said: " + json, notJson);
    }
  }

  private static Optional<Double> goodput(JsonNode found) {
    JsonNode value = found.path("goodputBitsPerSecond");
    return value.isNumber() ? Optional.of(value.doubleValue() / MEGA) : Optional.empty();
  }
}
