package io.deskworthy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.testkit.path.LocalPort;
import io.deskworthy.testkit.path.TestAuthority;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server behind nginx and behind Caddy, as docs/deploy says: everything still works. */
final class FrontProxyIT {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void passesAllOnAsItCame(FrontProxy kind) throws Exception {
    if (!kind.isInstalled()) {
      System.err.println("NOT TESTED: " + kind + " is not installed, and docs/deploy not tried");
    }
    Assumptions.assumeTrue(kind.isInstalled(), () -> kind + " is not installed");
    TestAuthority authority = TestAuthority.forHost(folder.resolve("authority"), "localhost");
    int port = LocalPort.free();
    int behind = LocalPort.free();
    String url = "https://localhost:" + port;
    List<String> options = List.of(
        "--listen",
        "127.0.0.1:" + behind,
        "--public-url",
        url,
        "--trusted-proxy",
        "127.0.0.1",
        // No datagrams: the probe takes the WebSocket, through the proxy.
        "--probe-port",
        "0");
    try (RunningServer server = RunningServer.start(folder.resolve("data"), options);
        Program proxy = kind.start(folder.resolve("proxy"), authority, port, behind)) {
      SSLContext trust = trust(authority);
      HttpClient client = HttpClient.newBuilder().sslContext(trust).build();

      pagesAreSafe(client, url);
      largeReportsAreRefused(client, url);
      uploadsAreNotKeptBack(trust, port);
      aCheckWorks(server, authority);
      // Last: it uses up the codes that this address may try.
      clientsAreTold(client, url);
      assertThat(proxy.everything()).doesNotContain("[emerg]", "panic");
    }
  }

  private void pagesAreSafe(HttpClient client, String url) throws Exception {
    HttpResponse<String> page = client.send(
        HttpRequest.newBuilder(URI.create(url + "/sign-in?lang=en"))
            .header("Accept", "text/html")
            .build(),
        BodyHandlers.ofString());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(page.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("; Secure"));
    assertThat(page.headers().firstValue("X-Request-Id")).isPresent();
  }

  private static void largeReportsAreRefused(HttpClient client, String url) throws Exception {
    HttpResponse<String> answer = client.send(
        HttpRequest.newBuilder(URI.create(url + "/api/v1/reports"))
            .header("Content-Type", "application/jose")
            .POST(BodyPublishers.ofString("x".repeat(400 * 1024)))
            .build(),
        BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  /**
   * Who waits for the whole body first gets no answer here: it never comes. Some of it comes all
   * the time, as in a measurement: Caddy answers no sooner than with the next piece.
   */
  private static void uploadsAreNotKeptBack(SSLContext trust, int port) throws Exception {
    try (SSLSocket socket = (SSLSocket) trust.getSocketFactory().createSocket("localhost", port)) {
      socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
      OutputStream out = socket.getOutputStream();
      String head = String.join(
          "\r\n",
          "POST /api/v1/measure/upload HTTP/1.1",
          "Host: localhost",
          "Authorization: Bearer none",
          "Content-Length: 100000000",
          "",
          "");
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      Thread body = new Thread(() -> trickle(out));
      body.start();
      byte[] first = socket.getInputStream().readNBytes(12);

      assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
      body.interrupt();
      body.join();
    }
  }

  private static void trickle(OutputStream out) {
    try {
      while (true) {
        out.write(new byte[1000]);
        out.flush();
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException enough) {
      // Answered, or the other end has closed.
    }
  }

  /** Wrong codes are counted by client: what a client says of itself must not make it another. */
  private static void clientsAreTold(HttpClient client, String url) throws Exception {
    int last = 0;
    for (int i = 0; i < 15; i++) {
      last = client
          .send(
              HttpRequest.newBuilder(URI.create(url + "/i/AAAA-BBBB-CCCC"))
                  .header("X-Forwarded-For", "10.9.8." + i)
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }

    assertThat(last).isEqualTo(429);
  }

  private void aCheckWorks(RunningServer server, TestAuthority authority) throws Exception {
    Agent agent = new Agent(
        folder.resolve("agent"), Map.of("SSL_CERT_FILE", authority.bundle().toString()));

    MeasuredLine.isWitnessed(agent, server.invite(), "https://localhost:");
  }

  private static SSLContext trust(TestAuthority authority) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream pem = Files.newInputStream(authority.bundle())) {
      trusted.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
