package io.deskworthy.server.open.ndt7;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.open.FakeAdmission;
import io.deskworthy.server.open.Guests;
import io.deskworthy.server.open.OpenLimits;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ndt7 tests of a second instead of ten. */
final class Ndt7OverSocketsTest {

  private static final String PROTOCOL = "net.measurementlab.ndt.v7";
  private static final Duration TEST = Duration.ofSeconds(1);

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);
  private final FakeAdmission node = new FakeAdmission(1, BitRate.ofMegabitsPerSecond(80));
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    OpenLimits usual = OpenLimits.DEFAULT;
    OpenLimits limits = new OpenLimits(
        2,
        2,
        usual.fastest(),
        TEST,
        Duration.ofSeconds(3),
        usual.linger(),
        usual.visit(),
        usual.stream(),
        usual.streamsPerVisit());
    Guests guests = new Guests(node, limits);
    server = RunningServer.of(new Routes()
        .byteSocket(Ndt7.DOWNLOAD_PATH, ndt7(Direction.DOWNLOAD, guests, limits))
        .byteSocket(Ndt7.UPLOAD_PATH, ndt7(Direction.UPLOAD, guests, limits)));
  }

  private Ndt7 ndt7(Direction direction, Guests guests, OpenLimits limits) {
    NodeTime time = NodeTime.of(Clock.systemUTC());
    TcpInfoSource kernel = TcpInfoSource.ofSystem();
    return new Ndt7(direction, guests, limits, kernel, time, threads, new SecureRandom());
  }

  @AfterEach
  void stop() {
    server.close();
    threads.shutdownNow();
  }

  @Test
  void downloadsAtItsRateWithMeasurementsAndClosesByItself() throws Exception {
    HeardNdt7 heard = new HeardNdt7();
    connect("/ndt/v7/download", heard);

    assertThat(heard.closeCode()).isEqualTo(1000);

    assertThat(heard.bytes()).isBetween(1_000_000L, 11_500_000L);
    JsonNode last = json(heard.lastText());
    assertThat(last.path("Origin").stringValue()).isEqualTo("server");
    assertThat(last.path("Test").stringValue()).isEqualTo("download");
    assertThat(last.path("ConnectionInfo").path("UUID").stringValue()).isNotEmpty();
    assertThat(last.path("ConnectionInfo").path("Client").stringValue()).startsWith("127.0.0.1:");
    assertThat(last.path("AppInfo").path("NumBytes").longValue()).isEqualTo(heard.bytes());
    assertThat(last.path("TCPInfo").path("ElapsedTime").longValue())
        .isGreaterThanOrEqualTo(TEST.toMillis() * 1000);
    assertLeft();
  }

  @Test
  void countsAnUploadItselfAndTellsTheClient() throws Exception {
    HeardNdt7 heard = new HeardNdt7();
    WebSocket client = connect("/ndt/v7/upload", heard);
    for (int message = 0; message < 10; message++) {
      client.sendBinary(ByteBuffer.wrap(new byte[50_000]), true).join();
    }

    assertThat(heard.closeCode()).isEqualTo(1000);

    JsonNode last = json(heard.lastText());
    assertThat(last.path("AppInfo").path("NumBytes").longValue()).isEqualTo(500_000);
    assertThat(last.path("TCPInfo").path("BytesReceived").longValue())
        .isGreaterThanOrEqualTo(500_000);
    assertLeft();
  }

  @Test
  void takesAMessageOfSixteenMegabytesInAnUpload() throws Exception {
    HeardNdt7 heard = new HeardNdt7();
    WebSocket client = connect("/ndt/v7/upload", heard);

    var unused = client.sendBinary(ByteBuffer.wrap(new byte[1 << 24]), true);

    assertThat(heard.closeCode()).isNotEqualTo(1009);
    assertThat(json(heard.lastText()).path("AppInfo").path("NumBytes").longValue())
        .isPositive();
  }

  @Test
  void endsADownloadInWhichTheClientSends() throws Exception {
    HeardNdt7 heard = new HeardNdt7();
    WebSocket client = connect("/ndt/v7/download", heard);

    client.sendBinary(ByteBuffer.wrap(new byte[1]), true).join();

    assertThat(heard.closeCode()).isEqualTo(1000);
    assertThat(heard.bytes()).isLessThan(9_000_000);
  }

  @Test
  void cutsOffAClientThatNeverTakesWhatItIsSent() throws Exception {
    HeardNdt7 deaf = new HeardNdt7(false);
    connect("/ndt/v7/download", deaf);

    assertLeft();
  }

  @Test
  void saysBusyBeforeTheUpgradeAndIsFreeAgainAfterwards() throws Exception {
    HeardNdt7 first = new HeardNdt7();
    connect("/ndt/v7/upload", first);

    assertThat(refusal("/ndt/v7/download", PROTOCOL)).isEqualTo(503);

    assertThat(first.closeCode()).isEqualTo(1000);
    assertLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?early_exit=9", "?early_exit=", "?early_exit=%zz"})
  void refusesAQueryThatItDoesNotUnderstand(String query) {
    assertThat(refusal("/ndt/v7/download" + query, PROTOCOL)).isEqualTo(400);
    assertThat(node.free()).isEqualTo(1);
  }

  @Test
  void refusesALongQueryAndAnotherProtocol() {
    assertThat(refusal("/ndt/v7/upload?x=" + "y".repeat(4096), PROTOCOL)).isEqualTo(400);
    assertThat(refusal("/ndt/v7/upload", "chat")).isEqualTo(400);
  }

  @Test
  void refusesARequestThatIsNoWebSocketAndKeepsNoPlaceForIt() throws Exception {
    HttpRequest plain = HttpRequest.newBuilder(server.uri("/ndt/v7/download"))
        .header("Sec-WebSocket-Protocol", PROTOCOL)
        .build();

    int status =
        server.client().send(plain, HttpResponse.BodyHandlers.discarding()).statusCode();

    assertThat(status).isEqualTo(400);
    assertThat(node.free()).isEqualTo(1);
  }

  private WebSocket connect(String path, HeardNdt7 heard) {
    return server
        .client()
        .newWebSocketBuilder()
        .subprotocols(PROTOCOL)
        .buildAsync(address(path), heard)
        .join();
  }

  private int refusal(String path, String protocol) {
    try {
      server
          .client()
          .newWebSocketBuilder()
          .subprotocols(protocol)
          .buildAsync(address(path), new HeardNdt7())
          .join();
      return 101;
    } catch (CompletionException failed) {
      return failed.getCause() instanceof WebSocketHandshakeException refused
          ? refused.getResponse().statusCode()
          : -1;
    } catch (IllegalArgumentException notEvenAnAddress) {
      return 400;
    }
  }

  /** The place is given back a moment after the client hears the end. */
  private void assertLeft() throws InterruptedException {
    for (int tries = 0; tries < 200 && node.free() == 0; tries++) {
      Duration moment = Duration.ofMillis(50);
      NodeTime.of(Clock.systemUTC()).sleep(moment);
    }
    assertThat(node.free()).isEqualTo(1);
  }

  private URI address(String path) {
    return URI.create(server.uri("").toString().replace("http:", "ws:") + path);
  }

  private static JsonNode json(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StrictJson.object(bytes, bytes.length);
  }
}
