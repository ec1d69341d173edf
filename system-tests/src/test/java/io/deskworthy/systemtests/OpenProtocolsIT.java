package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The packaged server, tested by M-Lab's own client and by our own as a client of ndt7. */
final class OpenProtocolsIT {

  private static final Duration INSTALL = Duration.ofMinutes(2);
  private static final Duration TEST = Duration.ofMinutes(1);
  private static final String SCRIPT = "/io/deskworthy/systemtests/network/ndt7.js";

  @TempDir
  private Path folder;

  private RunningServer server;

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void mLabsOwnClientMeasuresBothDirections() throws Exception {
    installNdt7Js();

    try (Program client =
        Program.start(inFolder("node", "ndt7.js", server.hostAndPort()), Map.of())) {
      assertThat(client.await(TEST)).as(client.everything()).isZero();
      byte[] out = client.out().getBytes(StandardCharsets.UTF_8);
      ObjectNode result = StrictJson.object(out, out.length);
      assertDirection(result.path("download"), "BytesAcked");
      assertDirection(result.path("upload"), "BytesReceived");
    }
  }

  @Test
  void ourOwnClientMeasuresBothDirectionsWithoutAWitness() throws Exception {
    Agent agent = new Agent(folder.resolve("agent"), Map.of());

    try (Program check = agent.run(
        "check", "--local", "--only", "network", "--json", "--yes", "--ndt7", server.url())) {
      JsonNode network = Agent.result(check).path("findings").path("network");
      for (String direction : List.of("download", "upload")) {
        assertThat(network.path(direction).path("goodputBitsPerSecond").longValue())
            .as(check.everything())
            .isGreaterThan(1_000_000);
        assertThat(network.path(direction).path("stable").path("unknown").stringValue())
            .isEqualTo("single-stream-test");
      }
    }
  }

  private static void assertDirection(JsonNode direction, String counter) {
    JsonNode client = direction.path("LastClientMeasurement");
    assertThat(client.path("MeanClientMbps").doubleValue()).isGreaterThan(1);
    JsonNode tcp = direction.path("LastServerMeasurement").path("TCPInfo");
    assertThat(tcp.path(counter).longValue()).isGreaterThan(1_000_000);
    assertThat(tcp.path("ElapsedTime").longValue()).isGreaterThan(9_000_000);
    assertThat(tcp.path("MinRTT").isIntegralNumber()).isTrue();
  }

  /** Without npm and its registry there is nothing to run; that is said and not passed over. */
  private void installNdt7Js() throws Exception {
    try (InputStream script = OpenProtocolsIT.class.getResourceAsStream(SCRIPT)) {
      Files.write(folder.resolve("ndt7.js"), Objects.requireNonNull(script).readAllBytes());
    }
    boolean installed = false;
    try (Program npm = Program.start(
        inFolder("npm", "install", "--no-audit", "--no-fund", "@m-lab/ndt7@0.1.4", "ws@8"),
        Map.of())) {
      installed = npm.await(INSTALL) == 0;
    } catch (IOException noNpm) {
      assertThat(noNpm).isNotNull();
    }
    Assumptions.assumeTrue(
        installed, "NOT RUN: M-Lab's ndt7-js cannot be installed (npm and its registry)");
  }

  private List<String> inFolder(String... command) {
    String line = String.join(" ", command);
    return List.of("sh", "-c", "cd \"" + folder + "\" && exec " + line);
  }
}
