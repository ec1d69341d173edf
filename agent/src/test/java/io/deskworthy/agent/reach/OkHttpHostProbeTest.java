package io.deskworthy.agent.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.ReachFindings;
import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.ReachHost;
import io.deskworthy.report.policy.ReachHost.Protocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real connections to servers on loopback that fail at each stage. */
final class OkHttpHostProbeTest {

  /** Nothing here is slow, so that only what hangs lasts so long. */
  private static final Duration AMPLE = Duration.ofSeconds(10);

  private static final Duration SHORT = Duration.ofMillis(1500);

  @TempDir
  private static Path folder;

  private static TestAuthority authority;

  @BeforeAll
  static void makeCertificates() throws IOException, GeneralSecurityException {
    authority = TestAuthority.in(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 401, 403, 404, 500, 503})
  void anyStatusOfTheGenuineServerCounts(int status) throws Exception {
    try (MockWebServer server = genuine(new MockResponse.Builder().code(status).build())) {
      assertThat(probe(AMPLE, server.getPort(), Protocol.HTTPS))
          .isEqualTo(HostOutcome.reached(status));
    }
  }

  @Test
  void sendsNoCredentialsCookiesOrQuery() throws Exception {
    try (MockWebServer server = genuine(new MockResponse.Builder()
        .code(401)
        .addHeader("WWW-Authenticate", "Basic realm=x")
        .addHeader("Set-Cookie", "a=b")
        .build())) {
      probe(AMPLE, server.getPort(), Protocol.HTTPS);
      RecordedRequest request = server.takeRequest();

      assertThat(server.getRequestCount()).isEqualTo(1);
      assertThat(request.getTarget()).isEqualTo("/");
      assertThat(request.getHeaders().names())
          .doesNotContain("Authorization", "Cookie", "Referer", "Origin");
    }
  }

  @Test
  void namesANameThatIsNotFound() throws Exception {
    ReachHost gone = new ReachHost("gone.test", 443, Protocol.HTTPS, "/");

    assertThat(probe(AMPLE, base(), gone))
        .isEqualTo(HostOutcome.failed(ReachStage.NAME, ReachReasons.NAME_NOT_RESOLVED));
  }

  @Test
  void doesNotWaitForANameForEver() throws Exception {
    LinkedBlockingQueue<String> never = new LinkedBlockingQueue<>();
    Dns stuck = name -> {
      try {
        never.take();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      throw new UnknownHostException(name);
    };

    assertThat(probe(Duration.ofMillis(200), base().newBuilder().dns(stuck).build(), host(443)))
        .isEqualTo(HostOutcome.failed(ReachStage.NAME, ReachReasons.NAME_NOT_RESOLVED));
  }

  @Test
  void knocksNowhereInTheHomeNetwork() throws Exception {
    try (MockWebServer server = genuine(new MockResponse.Builder().build())) {
      HostOutcome outcome = new OkHttpHostProbe(
              base(), new NearbyAddresses(Optional.empty()), AMPLE)
          .probe(host(server.getPort()));

      assertThat(outcome)
          .isEqualTo(HostOutcome.failed(ReachStage.NAME, ReachReasons.LOCAL_ADDRESS));
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void namesAConnectionThatIsRefused() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(probe(AMPLE, port, Protocol.HTTPS))
        .isEqualTo(HostOutcome.failed(ReachStage.CONNECTION, ReachReasons.REFUSED));
  }

  @Test
  void namesAServerThatAcceptsAndSaysNothing() throws Exception {
    try (RawServer server = RawServer.silent()) {
      assertThat(probe(SHORT, server.port(), Protocol.HTTPS))
          .isEqualTo(HostOutcome.failed(ReachStage.TLS, ReachReasons.SILENT));
    }
  }

  @Test
  void namesAServerThatSpeaksNoTls() throws Exception {
    try (RawServer server = RawServer.that(socket -> socket
        .getOutputStream()
        .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
      assertThat(probe(AMPLE, server.port(), Protocol.HTTPS))
          .isEqualTo(HostOutcome.failed(ReachStage.TLS, ReachReasons.TLS_FAILED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTPS", "WEBSOCKET"})
  void namesWhoReadsTheConnection(Protocol protocol) throws Exception {
    try (MockWebServer server = with("inspected", new MockResponse.Builder().build())) {
      HostOutcome outcome = probe(AMPLE, server.getPort(), protocol);

      assertThat(outcome.stage()).isEqualTo(ReachStage.TLS);
      assertThat(outcome.cause()).contains(ReachReasons.INSPECTED);
      assertThat(outcome.inspector().orElseThrow())
          .isEqualTo(
              TestAuthority.SNOOP.substring(0, ReachFindings.INSPECTOR_LENGTH).strip());
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"other-name, service-other-name", "expired, service-certificate-dates"})
  void namesWhatIsWrongWithACertificate(String certificate, String cause) throws Exception {
    try (MockWebServer server = with(certificate, new MockResponse.Builder().build())) {
      assertThat(probe(AMPLE, server.getPort(), Protocol.HTTPS))
          .isEqualTo(HostOutcome.failed(ReachStage.TLS, new Reason(cause)));
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void namesAServerThatAnswersNoRequest() throws Exception {
    try (RawServer server = RawServer.secure(
        authority.serverWith("good"), socket -> socket.getInputStream().readAllBytes())) {
      HostOutcome noAnswer = HostOutcome.failed(ReachStage.HTTP, ReachReasons.NO_ANSWER);

      assertThat(probe(SHORT, server.port(), Protocol.HTTPS)).isEqualTo(noAnswer);
      assertThat(probe(SHORT, server.port(), Protocol.WEBSOCKET)).isEqualTo(noAnswer);
    }
  }

  @Test
  void namesAnAnswerThatIsNoHttp() throws Exception {
    try (RawServer server = RawServer.secure(
        authority.serverWith("good"), socket -> RawServer.answer(socket, "220 mail\r\n\r\n"))) {
      assertThat(probe(AMPLE, server.port(), Protocol.HTTPS))
          .isEqualTo(HostOutcome.failed(ReachStage.HTTP, ReachReasons.STRANGE_ANSWER));
    }
  }

  @Test
  void opensAWebSocket() throws Exception {
    MockResponse upgrade =
        new MockResponse.Builder().webSocketUpgrade(new Polite()).build();
    try (MockWebServer server = genuine(notFound())) {
      server.enqueue(upgrade);
      assertThat(probe(AMPLE, server.getPort(), Protocol.WEBSOCKET))
          .isEqualTo(HostOutcome.reached(101));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 426, 503})
  void takesARefusedWebSocketForAReachedHostOnly(int status) throws Exception {
    try (MockWebServer server = genuine(notFound())) {
      server.enqueue(new MockResponse.Builder().code(status).build());
      assertThat(probe(AMPLE, server.getPort(), Protocol.WEBSOCKET))
          .isEqualTo(HostOutcome.socketNotProven(status));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302})
  void namesAPageInPlaceOfAWebSocket(int status) throws Exception {
    MockResponse page = new MockResponse.Builder()
        .code(status)
        .addHeader("Location", "https://portal.test/")
        .body("<html>blocked</html>")
        .build();
    try (MockWebServer server = genuine(notFound())) {
      server.enqueue(page);
      assertThat(probe(AMPLE, server.getPort(), Protocol.WEBSOCKET))
          .isEqualTo(HostOutcome.failed(ReachStage.WEBSOCKET, ReachReasons.SOCKET_PAGE)
              .withStatus(status));
    }
  }

  @Test
  void tellsAWebSocketThatHangsFromAHostThatHangs() throws Exception {
    try (RawServer server = RawServer.secure(authority.serverWith("good"), socket -> {
      if (RawServer.readHead(socket).contains("Upgrade: websocket")) {
        socket.getInputStream().readAllBytes();
      }
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    })) {
      assertThat(probe(SHORT, server.port(), Protocol.WEBSOCKET))
          .isEqualTo(HostOutcome.failed(ReachStage.WEBSOCKET, ReachReasons.SOCKET_SILENT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "403 Forbidden, service-proxy-refused",
    "451 Unavailable For Legal Reasons, service-proxy-refused",
    "407 Proxy Authentication Required, service-proxy-sign-in",
    "502 Bad Gateway, service-proxy-failed",
    "200 nonsense but no tunnel, service-tls-failed"
  })
  void namesWhatAProxySays(String status, String cause) throws Exception {
    try (RawServer proxy = RawServer.answering("HTTP/1.1 " + status
        + "\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n")) {
      HostOutcome outcome = probe(AMPLE, behind(proxy), host(443));

      assertThat(outcome.cause()).contains(new Reason(cause));
    }
  }

  @Test
  void namesTheAuthorityOfAProxyThatReadsAlong() throws Exception {
    SSLContext snoop = authority.serverWith("inspected");
    try (RawServer proxy = RawServer.that(socket -> {
      RawServer.answer(socket, "HTTP/1.1 200 OK\r\n\r\n");
      RawServer.secured(socket, snoop).close();
    })) {
      HostOutcome outcome = probe(AMPLE, behind(proxy), host(443));

      assertThat(outcome.stage()).isEqualTo(ReachStage.TLS);
      assertThat(outcome.cause()).contains(ReachReasons.INSPECTED);
      assertThat(outcome.inspector().orElseThrow()).startsWith("Snooping Antivirus");
    }
  }

  private static MockResponse notFound() {
    return new MockResponse.Builder().code(404).build();
  }

  private static MockWebServer genuine(MockResponse answer) throws Exception {
    return with("good", answer);
  }

  private static MockWebServer with(String certificate, MockResponse answer) throws Exception {
    MockWebServer server = new MockWebServer();
    server.useHttps(authority.serverWith(certificate).getSocketFactory());
    server.enqueue(answer);
    server.start(InetAddress.getLoopbackAddress(), 0);
    return server;
  }

  private static HostOutcome probe(Duration stage, int port, Protocol protocol) throws Exception {
    return probe(stage, base(), new ReachHost(TestAuthority.NAME, port, protocol, "/"));
  }

  private static HostOutcome probe(Duration stage, OkHttpClient base, ReachHost host)
      throws InterruptedException {
    return new OkHttpHostProbe(base, new NearbyAddresses(Optional.of("localhost")), stage)
        .probe(host);
  }

  private static ReachHost host(int port) {
    return new ReachHost(TestAuthority.NAME, port, Protocol.HTTPS, "/");
  }

  private static OkHttpClient behind(RawServer proxy) throws Exception {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
    return base().newBuilder().proxy(new Proxy(Proxy.Type.HTTP, address)).build();
  }

  private static OkHttpClient base() throws Exception {
    X509TrustManager trusting = authority.trusting();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trusting}, null);
    return new OkHttpClient.Builder()
        .proxy(Proxy.NO_PROXY)
        .sslSocketFactory(context.getSocketFactory(), trusting)
        .dns(OkHttpHostProbeTest::address)
        .build();
  }

  private static List<InetAddress> address(String name) throws UnknownHostException {
    if (name.equals(TestAuthority.NAME)) {
      return List.of(InetAddress.getLoopbackAddress());
    }
    throw new UnknownHostException(name);
  }

  /** Hangs up as soon as it is called, so that nothing is left open when the server ends. */
  private static final class Polite extends WebSocketListener {

    @Override
    public void onOpen(WebSocket socket, Response response) {
      socket.close(1000, null);
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(1000, null);
    }
  }
}
