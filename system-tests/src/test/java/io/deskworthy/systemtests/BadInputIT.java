package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What the agent does when the world around it is broken. */
final class BadInputIT {

  private static final int FAULT = 1;
  private static final int USAGE = 2;
  private static final int NOT_DELIVERED = 5;

  @TempDir
  private Path folder;

  private Agent agent;

  @BeforeEach
  void makeAgent() {
    agent = new Agent(folder.resolve("agent"), Map.of("PULSE_SERVER", "unix:/nowhere"));
  }

  @Test
  void aServerThatIsNotThereIsNamedAndNothingCrashes() throws Exception {
    Program program = agent.start("check", "http://127.0.0.1:9/i/AB12-CD34-EF56", "--lang", "en");

    assertThat(program.await(Agent.LIMIT)).as(program.everything()).isEqualTo(FAULT);
    assertThat(program.err()).contains("127.0.0.1").doesNotContain("Exception");
  }

  @Test
  void aPageWhereTheServerShouldBeIsNamed() throws Exception {
    HttpServer portal =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext("/", exchange -> {
      byte[] page = "<html>Please log in</html>".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
      exchange.close();
    });
    portal.start();
    String link = "http://127.0.0.1:" + portal.getAddress().getPort() + "/i/AB12-CD34-EF56";

    Program program = agent.start("check", link, "--lang", "en");

    assertThat(program.await(Agent.LIMIT)).as(program.everything()).isEqualTo(FAULT);
    assertThat(program.err()).doesNotContain("Exception");
    portal.stop(0);
  }

  @Test
  void anUnknownInvitationIsSaidToBeUnknown() throws Exception {
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      Program program =
          agent.start("check", server.url() + "/i/AB12-CD34-EF56", "--yes", "--lang", "en");

      assertThat(program.await(Agent.LIMIT)).as(program.everything()).isEqualTo(FAULT);
      assertThat(program.err()).containsIgnoringCase("invitation");
    }
  }

  @Test
  void aServerThatDiesBeforeTheUploadCostsNothingButASend() throws Exception {
    String place;
    String kept;
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      place = server.hostAndPort();
      Program program = agent.start(
          "check", server.invite(), "--only", "network", "--yes", "--json", "--lang", "en");
      program.awaitErr(line -> line.contains("network.download"), Agent.LIMIT);
      server.kill();
      assertThat(program.await(Agent.LIMIT)).as(program.everything()).isEqualTo(NOT_DELIVERED);
      ObjectNode result = Agent.result(program);
      kept = result.get("savedTo").stringValue();
      assertThat(Agent.assessment(result, "network.download").get("assessment").stringValue())
          .isEqualTo("UNDETERMINED");
    }
    assertThat(Path.of(kept)).exists();
    try (RunningServer again = RunningServer.start(folder.resolve("data"), place)) {
      Program send = agent.start("send", kept, "--lang", "en");
      int code = send.await(Agent.LIMIT);
      assertThat(code).as(again.url() + send.everything()).isNotIn(FAULT, USAGE, NOT_DELIVERED);
    }
  }

  @Test
  void aWrongOptionIsAMatterOfUsage() throws Exception {
    assertThat(agent.start("check", "--only", "astrology").await(Agent.LIMIT)).isEqualTo(USAGE);
    assertThat(agent.start("check", "no link").await(Agent.LIMIT)).isEqualTo(USAGE);
  }

  @ParameterizedTest
  @CsvSource({"send, " + USAGE, "show, " + USAGE, "verify, " + FAULT})
  void aFileThatIsNoReportIsNeitherSentNorShownNorGenuine(String command, int code)
      throws Exception {
    Path garbage = Files.writeString(folder.resolve("garbage.jws"), "not a report");

    Program program = agent.start(command, garbage.toString(), "--lang", "en");

    assertThat(program.await(Agent.LIMIT)).as(program.everything()).isEqualTo(code);
    assertThat(program.everything()).doesNotContain("Exception");
  }

  @Test
  void withoutAConsentNothingIsSentAndTheReportIsKept() throws Exception {
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      Program program = agent.start("check", server.invite(), "--only", "hardware", "--lang", "en");

      assertThat(program.await(Agent.LIMIT)).as(program.everything()).isEqualTo(NOT_DELIVERED);
      assertThat(program.everything()).contains("send");
      try (Stream<Path> files = Files.walk(folder.resolve("agent"))) {
        assertThat(files.filter(file -> file.toString().endsWith(".jws"))).hasSize(1);
      }
    }
  }

  @Test
  void aFullDiskAtTheAgentIsSaidAndNothingIsSentUnkept() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      Program program = agent.start(
          "check", server.invite(), "--only", "hardware", "--yes", "--save", full.toString());

      assertThat(program.await(Duration.ofMinutes(1))).as(program.everything()).isNotZero();
      assertThat(program.err()).doesNotContain("Exception");
    }
  }
}
