package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.deskworthy.testkit.crowd.Crowd;
import io.deskworthy.testkit.crowd.Habit;
import io.deskworthy.testkit.crowd.SlowHttpTest;
import io.deskworthy.testkit.crowd.SlowHttpTest.Part;
import io.deskworthy.testkit.crowd.Visits;
import io.deskworthy.testkit.program.Programs;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages while others hold connections: {@code bench/slow-clients} in small, on a machine that other
 * tests use as well. So the limit is generous; the figures are those of the bench.
 */
final class SlowClientsIT {

  private static final int SLOW = 200;
  private static final int IDLE = 2000;
  private static final int UPLOADS = 50;
  private static final int VISITS = 100;

  /** A page that waits for a thread waits for an idle timeout, which is 30 s. */
  private static final double LIMIT_MILLIS = 1500;

  private static final List<String> PAGES = List.of("/sign-in", "/healthz");

  @TempDir
  private Path folder;

  private RunningServer server;
  private InetSocketAddress address;

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.start(folder);
    URI url = URI.create(server.url());
    address = new InetSocketAddress(url.getHost(), url.getPort());
    Visits.to(address, PAGES, 20, 1);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pagesComeWhileHeadersAndBodiesAreSentSlowly() throws Exception {
    List<String> missing = Programs.missing("slowhttptest");
    assumeTrue(missing.isEmpty(), () -> "NOT RUN: not installed: " + missing);
    try (SlowHttpTest headers = SlowHttpTest.start(server.url(), Part.HEADERS, SLOW, 60);
        SlowHttpTest bodies = SlowHttpTest.start(server.url(), Part.BODY, SLOW, 60)) {
      TimeUnit.SECONDS.sleep(2);
      assertQuick(SLOW + " slow headers and as many bodies");
      assertThat(headers.isRunning()).as("headers still held").isTrue();
      assertThat(bodies.isRunning()).as("bodies still held").isTrue();
    }
  }

  @Test
  void pagesComeWhileThousandsAreConnectedAndMoreUpload() throws Exception {
    try (Crowd idle = Crowd.of(address, IDLE, Habit.idle(), 100);
        Crowd uploads = Crowd.of(address, UPLOADS, Habit.slowUpload(100), 100)) {
      assertThat(idle.awaitAll(60)).as("connected: " + idle.connected()).isTrue();
      assertThat(uploads.awaitAll(60)).as("connected: " + uploads.connected()).isTrue();
      assertQuick(IDLE + " idle connections and " + UPLOADS + " uploads");
    }
  }

  private void assertQuick(String meanwhile) throws InterruptedException {
    Visits visits = Visits.to(address, PAGES, VISITS, 10);
    System.out.printf(
        Locale.ROOT,
        "%s: pages p50 %.0f ms, p99 %.0f ms, %d not answered%n",
        meanwhile,
        visits.quantile(0.5),
        visits.quantile(0.99),
        visits.failed());
    assertThat(visits.failed()).isZero();
    assertThat(visits.quantile(0.99)).isLessThan(LIMIT_MILLIS);
  }
}
