package io.deskworthy.bench.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another project's client that runs against our node and prints JSON: one line of it, or the last
 * of several.
 */
final class PeerClient implements Contender {

  /** The slowest of them takes 40 s for both directions. */
  private static final int LIMIT_SECONDS = 120;

  private static final JsonMapper JSON = new JsonMapper();

  private final String program;
  private final Arguments arguments;
  private final String down;
  private final String up;
  private final double unit;

  /** What stands after the program's name; may write files into the place's folder. */
  @FunctionalInterface
  interface Arguments {
    List<String> of(Place place) throws IOException;
  }

  /**
   * Makes one.
   *
   * @param down where the download stands in its JSON, as a JSON pointer
   * @param up where the upload stands
   * @param unit of both, in Mbit/s
   */
  PeerClient(String program, Arguments arguments, String down, String up, double unit) {
    this.program = program;
    this.arguments = arguments;
    this.down = down;
    this.up = up;
    this.unit = unit;
  }

  @Override
  public String name() {
    return program;
  }

  @Override
  public boolean isHere() {
    return SearchPath.has(program);
  }

  @Override
  public Answer measure(Place place) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(arguments.of(place));
    try (RunningProgram client =
        RunningProgram.start(place.candidate().command(command), Map.of())) {
      boolean ended = client.await(LIMIT_SECONDS);
      Answer.Collector answer = Answer.collect()
          .number(Figures.CPU_SECONDS, client.cpuSeconds())
          .all(read(client.out(), client.err()));
      return ended ? answer.done() : answer.word(Figures.FAULT, "did not end").done();
    }
  }

  /** Returns what the client said of both directions, or with what words it ended instead. */
  Answer read(String out, String err) {
    Answer.Collector answer = Answer.collect();
    for (Map.Entry<String, String> each :
        Map.of(Figures.DOWN, down, Figures.UP, up).entrySet()) {
      Optional<Double> figure = figure(out, each.getValue());
      answer.number(each.getKey(), figure);
      if (figure.isEmpty()) {
        answer.word(Figures.FAULT, Answer.end(out + " " + err));
      }
    }
    return answer.done();
  }

  /** A figure of 0 is none: these clients print it where they could not measure. */
  private Optional<Double> figure(String out, String pointer) {
    return out.lines()
        .filter(line -> line.startsWith("{") || line.startsWith("["))
        .map(PeerClient::json)
        .map(json -> json.at(pointer))
        .filter(JsonNode::isNumber)
        .map(number -> number.doubleValue() * unit)
        .reduce((one, later) -> later)
        .filter(figure -> figure > 0);
  }

  /** Some clients print a list of results, for as many servers as they were told of: one here. */
  private static JsonNode json(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      return json.isArray() ? json.path(0) : json;
    } catch (JacksonException notJson) {
      return JSON.missingNode();
    }
  }
}
