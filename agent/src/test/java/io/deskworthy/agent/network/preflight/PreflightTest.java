package io.deskworthy.agent.network.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.http.Connections;
import io.deskworthy.agent.load.LoadCounters;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.testkit.path.LoginProxy;
import io.deskworthy.testkit.path.TestAuthority;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreflightTest {

  private static final Reason UNREACHABLE = NetworkReasons.NODE_UNREACHABLE;

  @TempDir
  private Path folder;

  private final MockWebServer server = new MockWebServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void timesTheWayToANodeAndSeesThatNothingStandsInBetween() throws Exception {
    TestAuthority authority = TestAuthority.forHost(folder, "localhost");
    server.useHttps(authority.serverContext().getSocketFactory());
    start(probe());
    Preflight preflight = preflight(
        "https://localhost:" + server.getPort(),
        Map.of("SSL_CERT_FILE", authority.bundle().toString()));

    Findings seen = preflight.look();

    assertThat(seen.reading(PathFindings.DNS).value()).isPresent();
    assertThat(seen.reading(PathFindings.CONNECT).value()).isPresent();
    assertThat(seen.reading(PathFindings.TLS).value()).isPresent();
    assertThat(seen.reading(PathFindings.VIA_PROXY).value()).contains(false);
    assertThat(seen.reading(PathFindings.VIA_VPN).value()).contains(false);
    assertThat(preflight.named(UNREACHABLE)).isEqualTo(UNREACHABLE);
  }

  @Test
  void anAddressNeedsNoLookUpAndAPlainNodeNoTls() throws Exception {
    start(probe());

    Findings seen = preflight("http://127.0.0.1:" + server.getPort(), Map.of()).look();

    assertThat(seen.present())
        .contains(PathFindings.CONNECT)
        .doesNotContain(PathFindings.DNS, PathFindings.TLS);
  }

  @Test
  void namesACaptivePortal() throws Exception {
    start(new MockResponse.Builder()
        .code(302)
        .addHeader("Location", "http://wifi.test/")
        .build());
    Preflight preflight = preflight("http://127.0.0.1:" + server.getPort(), Map.of());

    preflight.look();

    assertThat(preflight.named(UNREACHABLE)).isEqualTo(NetworkReasons.CAPTIVE_PORTAL);
  }

  @Test
  void aNodeThatIsNotThereIsNoPortal() throws Exception {
    start(probe());
    int port = server.getPort();
    server.close();
    Preflight preflight = preflight("http://127.0.0.1:" + port, Map.of());

    Findings seen = preflight.look();

    assertThat(seen.reading(PathFindings.CONNECT).reason()).contains(Reason.NOT_READABLE);
    assertThat(preflight.named(UNREACHABLE)).isEqualTo(UNREACHABLE);
  }

  @Test
  void seesTheProxyAndDoesNotTimeWhatOnlyTheProxyCan() throws Exception {
    start(probe());
    InetSocketAddress node =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
    try (LoginProxy proxy = LoginProxy.open("a:b", Map.of("node.test", node))) {
      Preflight preflight = preflight(
          "http://node.test", Map.of("HTTP_PROXY", "http://a:b@127.0.0.1:" + proxy.port()));

      Findings seen = preflight.look();

      assertThat(proxy.reached()).contains("node.test");
      assertThat(seen.reading(PathFindings.VIA_PROXY).value()).contains(true);
      assertThat(seen.reading(PathFindings.CONNECT).reason()).contains(NetworkReasons.VIA_PROXY);
      assertThat(seen.reading(PathFindings.DNS).reason()).contains(NetworkReasons.VIA_PROXY);
    }
  }

  @Test
  void seesATunnel() throws Exception {
    start(probe());
    Connections connections = new Connections("test", Map.of());
    Preflight preflight = new Preflight(
        connections.client(),
        "http://127.0.0.1:" + server.getPort(),
        new TunnelsOnly(),
        connections.traffic(),
        Ticker.SYSTEM);

    assertThat(preflight.look().reading(PathFindings.VIA_VPN).value()).contains(true);
  }

  @Test
  void tellsSignInPagesFromServersThatMerelyMove() {
    assertThat(sign(200, "Content-Type", "text/html; charset=utf-8"))
        .isEqualTo(CaptivePortal.Sign.PORTAL);
    assertThat(sign(511, "Content-Type", "text/plain")).isEqualTo(CaptivePortal.Sign.PORTAL);
    assertThat(sign(302, "Location", "http://192.168.0.1/login"))
        .isEqualTo(CaptivePortal.Sign.PORTAL);
    assertThat(sign(301, "Location", "https://jobs.example.com/probe"))
        .isEqualTo(CaptivePortal.Sign.NONE);
    assertThat(sign(301, "Location", "https://www.jobs.example.com/"))
        .isEqualTo(CaptivePortal.Sign.NONE);
    assertThat(sign(404, "Content-Type", "text/html")).isEqualTo(CaptivePortal.Sign.NONE);
    assertThat(sign(204, "Server", "portal")).isEqualTo(CaptivePortal.Sign.NONE);
    assertThat(sign(204, CaptivePortal.HEADER, "1")).isEqualTo(CaptivePortal.Sign.CLEAR);
  }

  private static CaptivePortal.Sign sign(int status, String header, String value) {
    HttpUrl asked = HttpUrl.get("http://jobs.example.com/probe");
    Response response = new Response.Builder()
        .request(new Request.Builder().url(asked).build())
        .protocol(Protocol.HTTP_1_1)
        .code(status)
        .message("")
        .header(header, value)
        .build();
    return CaptivePortal.read(response, asked);
  }

  private void start(MockResponse answer) throws Exception {
    server.enqueue(answer);
    server.start(InetAddress.getByName("localhost"), 0);
  }

  private static MockResponse probe() {
    return new MockResponse.Builder()
        .code(204)
        .addHeader(CaptivePortal.HEADER, "1")
        .build();
  }

  private static Preflight preflight(String node, Map<String, String> environment) {
    Connections connections = new Connections("test", environment);
    return new Preflight(
        connections.client(), node, LoadCounters.NONE, connections.traffic(), Ticker.SYSTEM);
  }

  /** A computer whose every interface is a tunnel. */
  private static final class TunnelsOnly implements LoadCounters {

    @Override
    public Optional<ProcessorTime> processors() {
      return Optional.empty();
    }

    @Override
    public Optional<InterfaceBytes> bytes(String interfaceName) {
      return Optional.empty();
    }

    @Override
    public boolean isTunnel(String interfaceName) {
      return true;
    }
  }
}
