package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A night of some seconds, watched by the packaged agent against the packaged server. */
final class WatchIT {

  private static final int READY = 0;
  private static final int UNDETERMINED = 4;
  private static final int SECONDS = 20;

  @TempDir
  private Path folder;

  private RunningServer server;
  private EmployerBrowser employer;

  @BeforeEach
  void demandAStableNight() throws Exception {
    server = RunningServer.start(folder.resolve("data"));
    employer = new EmployerBrowser(server.signInLink());
    String positions = employer.page(server.url() + "/positions");
    String position =
        positions.replaceFirst("(?s).*?href=\"(/positions/(?!new|presets)[^\"/]+)\".*", "$1");
    employer.fill(
        server.url() + position + "/policy",
        Map.of(
            "network.nights.severity", "required",
            "network.nights.evidence", "witnessed",
            "network.nights.nights", "1",
            "network.nights.checks", "1",
            "network.nights.failedRatio", "10",
            "action", "save"));
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void aNightIsWitnessedAndStandsInTheReport() throws Exception {
    Agent agent = new Agent(
        folder.resolve("agent"), Map.of("JAVA_TOOL_OPTIONS", "-Ddeskworthy.watch.leastSeconds=1"));
    LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    String hours = now.minusSeconds(1) + "-" + now.plusSeconds(SECONDS);

    Program watched = agent.run(
        "watch", server.invite(), "--yes", "--hours", hours, "--days", "1", "--every", "6s");
    Program sent = agent.run("watch", "send", "--only", "hardware", "--yes", "--json");

    assertThat(watched.await(Duration.ZERO)).as(watched.everything()).isEqualTo(READY);
    assertThat(watched.err()).contains("All nights are over.");
    ObjectNode result = Agent.result(sent);
    JsonNode nights = Agent.assessment(result, "network.nights");
    assertThat(nights.get("assessment").stringValue())
        .as(nights + watched.everything())
        .isEqualTo("MET");
    assertThat(nights.get("evidence").stringValue()).isEqualTo("witnessed");
    assertThat(result.at("/findings/network/nights/usedBytes").longValue())
        .isBetween(1_000_000L, 12_000_000L);
    assertThat(sent.await(Duration.ZERO)).as(sent.everything()).isEqualTo(UNDETERMINED);
    assertThat(employer.page(result.get("reportUrl").stringValue())).contains("Internet at night");
  }
}
