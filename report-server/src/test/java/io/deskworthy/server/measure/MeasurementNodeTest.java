package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node over real sockets. */
final class MeasurementNodeTest {

  private static final String BASE = "/api/v1/measure/";

  /** As the default, but over after a second. */
  private static final MeasureLimits SHORT = new MeasureLimits(
      16,
      2,
      4,
      32,
      16 * 1024,
      Duration.ofSeconds(1),
      Duration.ofSeconds(1),
      Duration.ZERO,
      Optional.empty());

  private MeasurementNode node;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    node = new MeasurementNode(
        Sessions::verify,
        SigningKey.generate(),
        SHORT,
        Optional.empty(),
        TcpInfoSource.ofSystem(),
        Nodes.AT_REST,
        Optional.empty(),
        NodeTime.of(Clock.systemUTC()));
    server = RunningServer.of(new Routes()
        .post(BASE + "slot", node.slot()).get(BASE + "download", node.download()).stream(
                BASE + "upload", node.upload())
            .webSocket(BASE + "probe", node.probe()));
  }

  @AfterEach
  void stop() {
    server.close();
    node.close();
  }

  @Test
  void saysHowATransferWillGo() throws Exception {
    HttpResponse<String> answer = slot("{\"direction\": \"download\", \"idleRttMillis\": 20.5}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body())
        .contains("\"streams\":4")
        .contains("\"paceBitsPerSecond\":30000000")
        .contains("\"blockBytes\":16384");
  }

  @Test
  void offersATransferAtFullSpeedToWhoAsksForIt() throws Exception {
    String request = "{\"direction\": \"download\", \"idleRttMillis\": 20, \"fullSpeed\": true}";

    assertThat(slot(request).body())
        .contains("\"paceBitsPerSecond\":16000000000")
        .contains("\"blockBytes\":16384,\"mostBlockBytes\":1048576")
        .contains("\"sum\":\"receipt\"")
        .contains("\"fullSpeed\":true");
  }

  @Test
  void refusesASlotThatMakesNoSense() throws Exception {
    assertThat(slot("{\"direction\": \"sideways\", \"idleRttMillis\": 20}").statusCode())
        .isEqualTo(400);
    assertThat(slot("{\"direction\": \"upload\", \"idleRttMillis\": -1}").statusCode())
        .isEqualTo(400);
    assertThat(slot("{}").statusCode()).isEqualTo(400);
  }

  @Test
  void measuresNobodyWithoutASession() throws Exception {
    HttpRequest.Builder stranger = HttpRequest.newBuilder(server.uri(BASE + "slot"))
        .header("Authorization", "Bearer nobody")
        .POST(HttpRequest.BodyPublishers.ofString("{}"));

    assertThat(send(stranger).statusCode()).isEqualTo(401);
    assertThat(send(HttpRequest.newBuilder(server.uri(BASE + "download"))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void givesNoBytesBeforeTheTransferIsStarted() throws Exception {
    String id = reserve("download");

    assertThat(send(stream("download", id, "0")).statusCode()).isEqualTo(409);
  }

  @Test
  void knowsNoTransferThatWasNotReserved() throws Exception {
    assertThat(send(stream("download", "unheard-of", "0")).statusCode()).isEqualTo(404);
  }

  @Test
  void holdsTheSumOfAllStreamsToThePaceAndEndsThem() throws Exception {
    String id = started("download");
    long bytes = 0;
    try (InputStream one = bytes(stream("download", id, "0"));
        InputStream other = bytes(stream("download", id, "1"))) {
      bytes += one.readAllBytes().length;
      bytes += other.readAllBytes().length;
    }

    long burstAndOneSecond = (long) (30e6 / 8 * 1.05) + 2L * SHORT.blockBytes();
    assertThat(bytes).isBetween(1L, burstAndOneSecond);
  }

  @Test
  void givesEachStreamOnce() throws Exception {
    String id = started("download");

    try (InputStream first = bytes(stream("download", id, "0"))) {
      assertThat(first.read()).isNotNegative();
      assertThat(send(stream("download", id, "0")).statusCode()).isEqualTo(409);
      assertThat(send(stream("download", id, "x")).statusCode()).isEqualTo(400);
      assertThat(send(stream("download", id, "32")).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void letsAStreamWaitForTheWordThatMoreMayJoin() throws Exception {
    String id = reserve("download");
    WebSocket socket = start(id);
    CompletableFuture<HttpResponse<InputStream>> early = server
        .client()
        .sendAsync(stream("download", id, "4").build(), BodyHandlers.ofInputStream());

    socket
        .sendText("{\"type\":\"streams\",\"measurement\":\"" + id + "\",\"total\":32}", true)
        .join();

    assertThat(early.get().statusCode()).isEqualTo(200);
    early.get().body().close();
  }

  private String started(String direction) throws Exception {
    String id = reserve(direction);
    var unused = start(id);
    return id;
  }

  private WebSocket start(String id) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    WebSocket socket = server
        .client()
        .newWebSocketBuilder()
        .header("Authorization", "Bearer session-1")
        .buildAsync(
            URI.create(server.uri(BASE + "probe").toString().replace("http:", "ws:")),
            new Started(started))
        .join();
    socket.sendText("{\"type\":\"start\",\"measurement\":\"" + id + "\"}", true).join();
    started.await();
    return socket;
  }

  private String reserve(String direction) throws Exception {
    return idOf(slot("{\"direction\": \"" + direction + "\", \"idleRttMillis\": 1}"));
  }

  private static String idOf(HttpResponse<String> answer) throws Exception {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    return StrictJson.object(body, body.length).path("measurement").asString();
  }

  private HttpResponse<String> slot(String body) throws Exception {
    return send(HttpRequest.newBuilder(server.uri(BASE + "slot"))
        .header("Authorization", "Bearer session-1")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder stream(String direction, String id, String number) {
    return HttpRequest.newBuilder(
            server.uri(BASE + direction + "?measurement=" + id + "&stream=" + number))
        .header("Authorization", "Bearer session-1");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return server.client().send(request.build(), BodyHandlers.ofString());
  }

  private InputStream bytes(HttpRequest.Builder request) throws Exception {
    HttpResponse<InputStream> answer =
        server.client().send(request.build(), BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    return answer.body();
  }

  /** Waits for the node's word that a transfer began. */
  private record Started(CountDownLatch latch) implements WebSocket.Listener {

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      latch.countDown();
      socket.request(1);
      return null;
    }
  }
}
