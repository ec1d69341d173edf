package io.deskworthy.systemtests.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.http.HttpClients;
import io.deskworthy.agent.network.NetworkCheck;
import io.deskworthy.agent.network.NetworkPlan;
import io.deskworthy.agent.network.OkHttpNodeClient;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The round trip at rest against that of the system's own {@code ping}. */
final class PingIT {

  private static final Path PING = Path.of("/usr/bin/ping");
  private static final Pattern TIME = Pattern.compile("time=([0-9.]+) ms");

  /** Both on the loopback, where ping shows some hundredths of a millisecond. */
  @Test
  void agreesWithPingToAMillisecond() throws Exception {
    assumeTrue(Files.isExecutable(PING), "there is no ping");
    try (Node node = Node.start()) {
      NetworkCheck check = new NetworkCheck(
          new OkHttpNodeClient(
              HttpClients.create("Deskworthy/test"),
              "http://127.0.0.1:" + node.port(),
              Node.BEARER),
          NetworkPlan.of(Node.TARGETS, node.statements()),
          Ticker.SYSTEM,
          Sleeper.SYSTEM);

      Findings findings = check.run(ProgressListener.SILENT);

      Duration idle = findings.reading(NetworkFindings.IDLE_RTT).value().orElseThrow();
      assertThat(millis(idle) - ping()).isBetween(-1.0, 1.0);
    }
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  /** Half of the answers took no longer, as with the agent's figure. */
  private static double ping() throws IOException {
    Process ping =
        new ProcessBuilder(PING.toString(), "-c", "10", "-i", "0.2", "127.0.0.1").start();
    String said = new String(ping.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    double[] millis = TIME.matcher(said)
        .results()
        .mapToDouble(time -> Double.parseDouble(time.group(1)))
        .sorted()
        .toArray();
    assertThat(millis).as(said).isNotEmpty();
    return millis[(millis.length - 1) / 2];
  }
}
