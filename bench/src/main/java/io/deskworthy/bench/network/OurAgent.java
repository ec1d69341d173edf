package io.deskworthy.bench.network;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged agent, as a candidate would run it. */
final class OurAgent implements Contender {

  static final String NAME = "deskworthy";

  /** Two directions of 12 s and what surrounds them take 40 s; a queue at the node takes longer. */
  private static final int LIMIT_SECONDS = 180;

  private static final JsonMapper JSON = new JsonMapper();

  private final Products products;

  OurAgent(Products products) {
    this.products = products;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isHere() {
    return true;
  }

  @Override
  public Answer measure(Place place) throws IOException, InterruptedException {
    try (RunningProgram program = start(place, "network")) {
      boolean ended = program.await(LIMIT_SECONDS);
      return answer(program, ended);
    }
  }

  /** Starts a check of {@code checks}, named as the option {@code --only} takes them. */
  RunningProgram start(Place place, String checks) throws IOException {
    List<String> arguments =
        List.of("check", place.invitation(), "--only", checks, "--yes", "--json");
    return RunningProgram.start(
        place.candidate().command(products.agentCommand(arguments)),
        Map.of("DESKWORTHY_HOME", place.work().resolve("home").toString()));
  }

  static Answer answer(RunningProgram program, boolean ended) {
    Answer.Collector answer = Answer.collect().number(Figures.CPU_SECONDS, program.cpuSeconds());
    Optional<JsonNode> result = result(program);
    result.map(AgentAnswer::read).ifPresent(answer::all);
    if (result.isEmpty()) {
      answer.word(Figures.FAULT, ended ? Answer.end(program.err()) : "did not end");
    }
    return answer.done();
  }

  static Optional<JsonNode> result(RunningProgram program) {
    try {
      JsonNode result = JSON.readTree(program.out());
      return result.isObject() ? Optional.of(result) : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }
}
