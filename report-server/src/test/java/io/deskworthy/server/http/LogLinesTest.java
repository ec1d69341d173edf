package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nobody outside writes lines of their own into the log. */
final class LogLinesTest {

  private static final String FORGED = "2026-11-22T10:00:00.000Z INFO  access - POST /sign-in 303";

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    System.setErr(before);
  }

  @Test
  void breakNowhereButAtTheirEnd() {
    LoggerFactory.getLogger("access").info("GET {}", "/x\r\n" + FORGED + "\u2028\u0007\u001b[2J");

    List<String> lines = lines();
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).contains("GET /x 2026").doesNotContain("\u001b", "\u0007", "\u2028");
  }

  @Test
  void standOutFromWhatAnExceptionSays() {
    LoggerFactory.getLogger("access").error("failed", new IOException("x\n" + FORGED));

    assertThat(lines()).hasSizeGreaterThan(2);
    assertThat(lines().get(0)).endsWith("failed");
    assertThat(lines().stream().skip(1)).allMatch(line -> line.startsWith("    "));
  }

  @Test
  void nameTheProblemAndTheRouteButNoCode() throws Exception {
    Routes routes = new Routes().get("/i/{code}", exchange -> {
      throw new Problem(404, "invitation-unknown", "No such invitation", "Ask again.");
    });
    try (RunningServer server = RunningServer.of(routes)) {
      server.get("/i/AB12-CD34-EF56?secret=x");
    }

    assertThat(lines())
        .anyMatch(line -> line.contains("GET /i/{code} 404") && line.endsWith("invitation-unknown"))
        .noneMatch(line -> line.contains("AB12") || line.contains("secret"));
  }

  private List<String> lines() {
    return log.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
