package io.deskworthy.bench.hardware;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One hardware check by the packaged agent, watched from outside by the steps that it prints.
 *
 * @param firstStep milliseconds from the program's start to its first step
 * @param check from there to "done"
 * @param speed from there to the end of the processor benchmark
 * @param processor what it found of the processor
 */
record AgentRun(double firstStep, double check, double speed, JsonNode processor) {

  private static final double NANOS_PER_MILLI = 1e6;

  private static final int MAX_BYTES = 1_000_000;

  static AgentRun of(String java, Path agent, Path folder)
      throws IOException, InterruptedException {
    Path result = folder.resolve("result.json");
    ProcessBuilder builder = new ProcessBuilder(
            List.of(java, "-jar", agent.toString(), "check", "--local", "--only", "hardware")
                .toArray(String[]::new))
        .redirectOutput(folder.resolve("out.txt").toFile());
    builder.command().addAll(List.of("--json", "--result", result.toString(), "--lang", "en"));
    builder.environment().put("DESKWORTHY_HOME", folder.resolve("home").toString());
    long start = System.nanoTime();
    Process process = builder.start();
    long first = 0;
    long done = 0;
    long end = 0;
    try (BufferedReader steps = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = steps.readLine(); line != null; line = steps.readLine()) {
        long now = System.nanoTime();
        first = first == 0 && line.endsWith("[hardware.memory]") ? now : first;
        done = done == 0 && line.endsWith("[hardware.done]") ? now : done;
        end = line.endsWith("[hardware.done]") ? now : end;
      }
    }
    process.waitFor();
    return new AgentRun(
        millis(first - start), millis(done - first), millis(end - done), processor(result));
  }

  private static JsonNode processor(Path result) throws IOException {
    try {
      return StrictJson.object(Files.readAllBytes(result), MAX_BYTES).at("/findings/processor");
    } catch (MalformedJsonException broken) {
      throw new IOException("no result in " + result, broken);
    }
  }

  static double millis(long nanos) {
    return nanos / NANOS_PER_MILLI;
  }

  double score(String name) {
    return processor.path(name).asDouble(0);
  }
}
