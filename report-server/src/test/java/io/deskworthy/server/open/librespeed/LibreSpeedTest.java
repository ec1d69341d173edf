package io.deskworthy.server.open.librespeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.open.FakeAdmission;
import io.deskworthy.server.open.Guests;
import io.deskworthy.server.open.OpenLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LibreSpeedTest {

  private static final int MEGABYTE = 1 << 20;

  private final NodeTime time = NodeTime.of(Clock.systemUTC());
  private FakeAdmission node;
  private Visits visits;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    node = new FakeAdmission(1, BitRate.ofMegabitsPerSecond(10_000));
    serve(Duration.ofSeconds(30));
  }

  private void serve(Duration stream) throws IOException {
    OpenLimits usual = OpenLimits.DEFAULT;
    OpenLimits limits = new OpenLimits(
        usual.atOnce(),
        usual.atOncePerAddress(),
        usual.fastest(),
        usual.ndt7(),
        usual.ndt7Longest(),
        Duration.ZERO,
        usual.visit(),
        stream,
        2);
    visits = new Visits(new Guests(node, limits), limits, time);
    Routes routes = new Routes();
    new LibreSpeed(visits, time, new SecureRandom()).addTo(routes);
    server = RunningServer.of(routes);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/garbage?ckSize=2&r=0.5", "/backend/garbage.php?ckSize=2&cors=true"})
  void givesAsManyMegabytesAsAreAskedForAndNothingCanPackThem(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(2 * MEGABYTE);
    assertThat(packed(answer.body())).isGreaterThan(2 * MEGABYTE);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?ckSize=many"})
  void givesFourMegabytesWhenNoNumberIsNamed(String query) throws Exception {
    assertThat(get("/garbage" + query).body()).hasSize(4 * MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/empty", "/backend/empty.php"})
  void takesAnUploadOfTwentyMegabytesAndAnswersWithNothing(String path) throws Exception {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(server.uri(path))
        .POST(BodyPublishers.ofByteArray(new byte[20 * MEGABYTE])));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/empty", "/garbage", "/backend/getIP.php", "/results/telemetry.php"})
  void letsPagesFromElsewhereAskFirst(String path) throws Exception {
    HttpResponse<byte[]> answer =
        send(HttpRequest.newBuilder(server.uri(path)).method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Content-Encoding");
  }

  @Test
  void tellsTheClientItsAddressAndLooksNothingUp() throws Exception {
    assertThat(new String(get("/getIP?isp=true").body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"processedString\":\"127.0.0.1\",\"rawIspInfo\":\"\"}");
  }

  @Test
  void answersTelemetryWithoutKeepingIt() throws Exception {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(server.uri("/results/telemetry"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("dl=1&ul=2")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).asString().doesNotStartWith("id ");
  }

  @Test
  void answersPingsEvenWhenItIsBusyButGivesNoBytes() throws Exception {
    var unused = node.enter(BitRate.ofMegabitsPerSecond(1));

    assertThat(get("/empty").statusCode()).isEqualTo(200);
    assertThat(get("/garbage").statusCode()).isEqualTo(503);
  }

  @Test
  void givesItsPlaceBackWhenTheVisitIsOver() throws Exception {
    get("/garbage?ckSize=1");

    for (int tries = 0; tries < 100 && node.free() == 0; tries++) {
      time.sleep(Duration.ofMillis(20));
      visits.sweep();
    }
    assertThat(node.free()).isEqualTo(1);
  }

  @Test
  void cutsAStreamThatTakesTooLong() throws Exception {
    server.close();
    node = new FakeAdmission(1, BitRate.ofMegabitsPerSecond(1));
    serve(Duration.ofMillis(500));
    Thread sweeper = new Thread(() -> sweepForAWhile());
    sweeper.start();

    try {
      assertThat(get("/garbage?ckSize=100").body()).hasSizeLessThan(100 * MEGABYTE);
    } catch (IOException cut) {
      assertThat(cut).isNotNull();
    }
    sweeper.join();
    assertThat(node.free()).isEqualTo(1);
  }

  private void sweepForAWhile() {
    try {
      for (int tries = 0; tries < 100; tries++) {
        time.sleep(Duration.ofMillis(20));
        visits.sweep();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.size();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(server.uri(path)));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return server.client().send(request.build(), BodyHandlers.ofByteArray());
  }
}
