package io.deskworthy.agent.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.agent.http.HttpClients;
import io.deskworthy.agent.network.NodeClient.ControlListener;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OkHttpNodeClientTest {

  private static final String JSON = "application/json";
  private static final Slot SLOT = new Slot("m", 4, 32, BitRate.ofMegabitsPerSecond(30), 16_384);
  private static final String ANSWER =
      "{\"measurement\":\"m\",\"streams\":4,\"mostStreams\":32,\"paceBitsPerSecond\":30000000,\"blockBytes\":16384}";

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksForASlotWithTheSessionAsBearer() throws Exception {
    server.enqueue(answer(201, JSON, ANSWER));

    SlotAnswer slot = client().reserve(Direction.UPLOAD, Duration.ofMillis(20), Optional.empty());

    RecordedRequest request = server.takeRequest();
    assertThat(slot).isEqualTo(SLOT);
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer session");
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Deskworthy/test");
    assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("identity");
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html, captive-portal",
    "302, text/plain, captive-portal",
    "511, text/plain, captive-portal",
    "401, application/problem+json, session-refused",
    "410, application/problem+json, session-refused",
    "503, application/problem+json, node-busy",
    "429, application/problem+json, node-busy",
    "500, application/problem+json, unexpected-answer",
    "404, text/plain, unexpected-answer",
    "201, application/json, unexpected-answer",
  })
  void tellsWhyItGotNoSlot(int status, String type, String reason) {
    server.enqueue(answer(status, type, "{}"));

    assertFails(
        () -> client().reserve(Direction.UPLOAD, Duration.ZERO, Optional.empty()),
        new Reason(reason));
  }

  @Test
  void readsItsPlaceInTheQueueAndAsksAgainWithTheTicket() throws Exception {
    server.enqueue(answer(
        202,
        JSON,
        "{\"state\":\"queued\",\"ticket\":\"t-1\",\"position\":3,"
            + "\"startAt\":\"2026-11-22T10:15:30Z\",\"waitSeconds\":20.5,\"pollSeconds\":0.25}"));
    server.enqueue(answer(201, JSON, ANSWER));

    SlotAnswer turn = client().reserve(Direction.UPLOAD, Duration.ZERO, Optional.empty());
    SlotAnswer slot = client().reserve(Direction.UPLOAD, Duration.ZERO, Optional.of("t-1"));

    assertThat(turn)
        .isEqualTo(new Turn("t-1", 2, Duration.ofMillis(20_500), Duration.ofMillis(250)));
    assertThat(slot).isEqualTo(SLOT);
    server.takeRequest();
    assertThat(requireNonNull(server.takeRequest().getBody()).utf8())
        .contains("\"ticket\":\"t-1\"");
  }

  @Test
  void waitsForNoNodeThatSendsItAroundInCircles() {
    server.enqueue(answer(
        202, JSON, "{\"ticket\":\"t-1\",\"position\":1,\"waitSeconds\":1,\"pollSeconds\":0.0001}"));

    assertFails(
        () -> client().reserve(Direction.UPLOAD, Duration.ZERO, Optional.empty()),
        NetworkReasons.UNEXPECTED_ANSWER);
  }

  @Test
  void saysThatItMeasuredTooOften() {
    server.enqueue(
        answer(429, "application/problem+json", "{\"type\":\"/problems/too-many-attempts\"}"));

    assertFails(
        () -> client().reserve(Direction.UPLOAD, Duration.ZERO, Optional.empty()),
        NetworkReasons.TOO_MANY_ATTEMPTS);
  }

  @Test
  void readsNoEndlessAnswer() {
    server.enqueue(answer(201, JSON, " ".repeat(100_000)));

    assertFails(
        () -> client().reserve(Direction.UPLOAD, Duration.ZERO, Optional.empty()),
        NetworkReasons.NODE_UNREACHABLE);
  }

  @Test
  void countsNoPackedBytes() {
    server.enqueue(new MockResponse.Builder()
        .code(200)
        .setHeader("Content-Type", "application/octet-stream")
        .setHeader("Content-Encoding", "gzip")
        .body("packed")
        .build());

    assertFails(
        () -> client().download(SLOT, 0, (buffer, length) -> {}), NetworkReasons.COMPRESSED_ANSWER);
  }

  @Test
  void countsNoWebPageAsDownload() {
    server.enqueue(answer(200, "text/html", "<html>Sign in</html>"));

    assertFails(
        () -> client().download(SLOT, 0, (buffer, length) -> {}), NetworkReasons.CAPTIVE_PORTAL);
  }

  @Test
  void handsOverTheBytesOfAStream() throws Exception {
    server.enqueue(answer(200, "application/octet-stream", "x".repeat(40_000)));
    AtomicLong bytes = new AtomicLong();

    client().download(SLOT, 2, (buffer, length) -> bytes.addAndGet(length));

    assertThat(bytes).hasValue(40_000);
    assertThat(server.takeRequest().getUrl().encodedQuery()).isEqualTo("measurement=m&stream=2");
  }

  @Test
  void tellsAPortalFromANodeWhenTheControlChannelOpens() {
    server.enqueue(answer(200, "text/html", "<html>Sign in</html>"));

    assertFails(() -> client().connect(new Deaf()), NetworkReasons.CAPTIVE_PORTAL);
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    int freePort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freePort = socket.getLocalPort();
    }

    assertFails(
        () -> client("http://127.0.0.1:" + freePort).connect(new Deaf()),
        NetworkReasons.NODE_UNREACHABLE);
  }

  /** The name is reserved never to exist (RFC 2606); without any resolver it does not either. */
  @Test
  void saysThatTheNameHasNoAddress() {
    assertFails(
        () -> client("http://desk.invalid")
            .reserve(Direction.UPLOAD, Duration.ZERO, Optional.empty()),
        NetworkReasons.NAME_NOT_RESOLVED);
  }

  /** Not the mock server: that waits for a line end, which a TLS greeting has only by chance. */
  @Test
  void saysThatNoEncryptionCouldBeAgreedOn() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answerInTheClear(plain));
      answering.start();

      assertFails(
          () -> client("https://localhost:" + plain.getLocalPort())
              .reserve(Direction.UPLOAD, Duration.ZERO, Optional.empty()),
          NetworkReasons.TLS_FAILED);
      answering.join();
    }
  }

  private static void answerInTheClear(ServerSocket plain) {
    try (Socket caller = plain.accept()) {
      caller
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      caller.getOutputStream().flush();
      caller.getInputStream().readAllBytes();
    } catch (IOException hungUp) {
      // The client has seen enough.
    }
  }

  private OkHttpNodeClient client() {
    return client(server.url("/").toString());
  }

  private static OkHttpNodeClient client(String url) {
    return new OkHttpNodeClient(HttpClients.create("Deskworthy/test"), url, "session");
  }

  private static MockResponse answer(int status, String type, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", type)
        .body(body)
        .build();
  }

  private static void assertFails(ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NodeFault.class, fault -> assertThat(fault.reason()).isEqualTo(reason));
  }

  /** Hears nothing. */
  private static final class Deaf implements ControlListener {
    @Override
    public void text(String message) {}

    @Override
    public void bytes(int length) {}

    @Override
    public void lost(Reason reason) {}
  }
}
