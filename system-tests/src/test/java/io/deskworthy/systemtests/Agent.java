package io.deskworthy.systemtests;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The packaged agent, with its keys and reports in a folder of the test's own. */
final class Agent {

  /** The longest run: 27 s of sound, and a network that has to time out. */
  static final Duration LIMIT = Duration.ofMinutes(2);

  private static final int MAX_RESULT = 1 << 20;

  private final Map<String, String> environment;

  /**
   * Makes an agent.
   *
   * @param home where it keeps keys and reports
   * @param surroundings what else stands in its environment: where the microphone is
   */
  Agent(Path home, Map<String, String> surroundings) {
    environment = new HashMap<>(surroundings);
    environment.put("DESKWORTHY_HOME", home.toString());
  }

  /** Starts it. */
  Program start(String... arguments) throws IOException {
    return Program.start(Jars.agent(arguments), environment);
  }

  /** Runs it to its end. */
  Program run(String... arguments) throws IOException, InterruptedException {
    Program program = start(arguments);
    program.await(LIMIT);
    return program;
  }

  /** Returns the one object that {@code --json} printed. */
  static ObjectNode result(Program program) {
    try {
      return StrictJson.object(program.out().getBytes(StandardCharsets.UTF_8), MAX_RESULT);
    } catch (MalformedJsonException notOneObject) {
      throw new AssertionError("not one JSON object:\n" + program.everything(), notOneObject);
    }
  }

  /** Returns the assessment of {@code requirement} in a result. */
  static JsonNode assessment(ObjectNode result, String requirement) {
    return result
        .get("assessments")
        .valueStream()
        .filter(each -> each.get("requirement").stringValue().equals(requirement))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + requirement + " in " + result));
  }
}
