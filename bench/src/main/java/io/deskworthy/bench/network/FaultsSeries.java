package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.EmulatedLine;
import io.deskworthy.testkit.line.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the agent says, and how soon, when something breaks in the middle of a transfer. */
final class FaultsSeries {

  private static final BenchLine LINE =
      BenchLine.parse("25-20ms | rate=25,delay=10 | rate=25,delay=10");

  /** Into a transfer of five seconds or more. */
  private static final int INTO_TRANSFER_SECONDS = 2;

  private static final int STEP_LIMIT_SECONDS = 90;

  private static final int LIMIT_SECONDS = 240;

  private static final String DONE = "[network.done]";

  private FaultsSeries() {}

  /** Something that breaks. */
  @FunctionalInterface
  private interface Fault {
    void strike(BenchServer server, EmulatedLine line) throws IOException, InterruptedException;
  }

  static String run(Products products) throws IOException, InterruptedException {
    List<List<String>> rows = new ArrayList<>();
    for (String step : List.of("network.download", "network.upload")) {
      rows.add(row("node killed", step, products, (server, line) -> server.kill()));
      rows.add(row("line cut", step, products, (server, line) -> line.cut()));
      rows.add(row("line silent", step, products, (server, line) -> line.fallSilent()));
    }
    return ComparisonTable.table(
        "what | during | s until the check ended | ↓ | reason | ↑ | reason | found by other"
            + " checks | s in all",
        rows);
  }

  private static List<String> row(String what, String step, Products products, Fault fault)
      throws IOException, InterruptedException {
    System.err.println(what + " during " + step);
    Path work = Files.createTempDirectory("deskworthy-bench");
    try (BenchServer server = BenchServer.start(products, List.of());
        NetworkNamespace candidate = NetworkNamespace.create("candidate");
        EmulatedLine line =
            EmulatedLine.between(candidate, server.network(), LINE.up(), LINE.down())) {
      Place place = new Place(candidate, server.network(), server.invite(), work);
      try (RunningProgram program = new OurAgent(products).start(place, "network,hardware")) {
        program.awaitLine("[" + step + "]", STEP_LIMIT_SECONDS);
        program.awaitLine(DONE, INTO_TRANSFER_SECONDS);
        long struck = System.nanoTime();
        fault.strike(server, line);
        Optional<RunningProgram.Line> done = program.awaitLine(DONE, STEP_LIMIT_SECONDS);
        boolean ended = program.await(LIMIT_SECONDS);
        double all = (System.nanoTime() - struck) / 1e9;
        List<String> row =
            row(what, step, done.map(at -> (at.nanos() - struck) / 1e9), program, ended, all);
        System.err.println(String.join(" | ", row));
        return row;
      }
    } finally {
      BenchServer.deleteAll(work);
    }
  }

  private static List<String> row(
      String what,
      String step,
      Optional<Double> seconds,
      RunningProgram program,
      boolean ended,
      double all) {
    Optional<JsonNode> result = OurAgent.result(program);
    return List.of(
        what,
        step,
        seconds.map(FaultsSeries::text).orElse("never"),
        of(result, "network.download", "assessment"),
        of(result, "network.download", "reasonCode"),
        of(result, "network.upload", "assessment"),
        of(result, "network.upload", "reasonCode"),
        result.map(FaultsSeries::others).orElse(Spread.NONE),
        ended ? text(all) : "did not end");
  }

  private static String others(JsonNode result) {
    String groups = result.path("findings").propertyNames().stream()
        .filter(group -> !group.equals("network"))
        .collect(Collectors.joining(", "));
    return groups.isEmpty() ? "none" : groups;
  }

  private static String of(Optional<JsonNode> result, String requirement, String member) {
    return result.stream()
        .flatMap(json -> json.path("assessments").valueStream())
        .filter(each -> each.path("requirement").asString("").equals(requirement))
        .map(each -> each.path(member).asString(""))
        .findFirst()
        .orElse(Spread.NONE);
  }

  private static String text(double seconds) {
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
