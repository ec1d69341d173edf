package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A line that an agent measures against a server which it reaches only through another program. */
final class MeasuredLine {

  private MeasuredLine() {}

  /**
   * Lets {@code agent} measure and report, and expects both directions witnessed, and a delay at
   * rest that came by the WebSocket.
   *
   * @param invitation the link
   * @param address with what the report's address begins
   */
  static void isWitnessed(Agent agent, String invitation, String address) throws Exception {
    Program check =
        agent.run("check", invitation, "--only", "network", "--yes", "--json", "--lang", "en");

    ObjectNode result = Agent.result(check);
    for (String direction : List.of("download", "upload")) {
      assertThat(result
              .at("/findings/network/" + direction + "/goodputBitsPerSecond")
              .isNumber())
          .as(check.everything())
          .isTrue();
      assertThat(
              Agent.assessment(result, "network." + direction).get("evidence").stringValue())
          .isEqualTo("witnessed");
      assertThat(
              Agent.assessment(result, "network." + direction).get("assessment").stringValue())
          .as(check.everything())
          .isNotEqualTo("NOT_MET");
    }
    assertThat(result.path("reportUrl").stringValue("")).startsWith(address);
    assertThat(result.at("/findings/network/idleRttMillis").isNumber())
        .as("the WebSocket came through: " + check.everything())
        .isTrue();
  }
}
