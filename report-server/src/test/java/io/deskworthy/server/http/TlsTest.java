package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir
  private Path folder;

  private KeyStore keys;

  @BeforeEach
  void makeCertificate() throws Exception {
    keys = generate("keys.p12");
    writeCertificate(keys);
    writeKey(keys);
  }

  private KeyStore generate(String name) throws Exception {
    Path store = folder.resolve(name);
    Process keytool = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost",
            "-alias",
            "server",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            new String(PASSWORD))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("keytool.log").toFile())
        .start();
    assertThat(keytool.waitFor()).isZero();
    return KeyStore.getInstance(store.toFile(), PASSWORD);
  }

  private void writeCertificate(KeyStore from) throws Exception {
    pem("certificate.pem", "CERTIFICATE", from.getCertificate("server").getEncoded());
  }

  private void writeKey(KeyStore from) throws Exception {
    pem("key.pem", "PRIVATE KEY", from.getKey("server", PASSWORD).getEncoded());
  }

  @Test
  void takesANewCertificateIntoUseWithoutARestart() throws Exception {
    TlsIdentity identity =
        TlsIdentity.fromPem(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    WebServerSettings settings =
        new WebServerSettings("https://desk.example", Set.of(), Optional.of(identity));
    KeyStore next = generate("next.p12");

    try (RunningServer server = RunningServer.of(settings, new Routes())) {
      assertThat(shown(server)).isEqualTo(keys.getCertificate("server"));
      assertThat(server.renewTls()).as("nothing changed").isFalse();

      writeCertificate(next);
      age("certificate.pem", 1);
      assertThat(server.renewTls()).as("the key does not belong to it").isFalse();
      assertThat(shown(server)).isEqualTo(keys.getCertificate("server"));

      writeKey(next);
      age("key.pem", 2);
      assertThat(server.renewTls()).isTrue();
      assertThat(shown(server)).isEqualTo(next.getCertificate("server"));
    }
  }

  @Test
  void refusesAKeyOfAnotherCertificate() throws Exception {
    writeKey(generate("next.p12"));

    assertThatIOException()
        .isThrownBy(
            () -> TlsIdentity.fromPem(folder.resolve("certificate.pem"), folder.resolve("key.pem")))
        .withMessageContaining("does not belong to certificate");
  }

  /** Two writes within a tick of the disk's clock would look like one. */
  private void age(String name, int seconds) throws IOException {
    Path file = folder.resolve(name);
    Files.setLastModifiedTime(
        file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1000L * seconds));
  }

  /** Returns the certificate that a new connection sees, whether it is trusted or not. */
  private static Certificate shown(RunningServer server) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", server.port())) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates()[0];
    }
  }

  /** Trusts: what is shown is compared by the test. */
  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Test
  void speaksTlsAndStillShowsTheSocket() throws Exception {
    TlsIdentity identity =
        TlsIdentity.fromPem(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    WebServerSettings settings =
        new WebServerSettings("https://desk.example", Set.of(), Optional.of(identity));
    Routes routes = new Routes()
        .get(
            "/port",
            exchange -> exchange.answerHtml(
                200, "" + exchange.socket().orElseThrow().socket().getLocalPort()));

    try (RunningServer server = RunningServer.of(settings, routes)) {
      URI address = URI.create("https://localhost:" + server.port() + "/port");
      HttpResponse<String> answer = trustingClient()
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

      assertThat(answer.body()).isEqualTo("" + server.port());
    }
  }

  @Test
  void speaksNothingOlderThanTls12AndNoCipherWithoutForwardSecrecy() throws Exception {
    TlsIdentity identity =
        TlsIdentity.fromPem(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
    WebServerSettings settings =
        new WebServerSettings("https://desk.example", Set.of(), Optional.of(identity));

    try (RunningServer server = RunningServer.of(settings, new Routes())) {
      assertThat(handshake(server, "TLSv1.3", "TLSv1.2").getProtocol()).isEqualTo("TLSv1.3");
      SSLSession older = handshake(server, "TLSv1.2");
      assertThat(older.getProtocol()).isEqualTo("TLSv1.2");
      assertThat(older.getCipherSuite()).startsWith("TLS_ECDHE_").contains("_GCM_");
      assertThatThrownBy(() -> handshake(server, "TLSv1.2", "TLS_RSA_WITH_AES_128_GCM_SHA256"))
          .isInstanceOf(IOException.class);
    }
  }

  /** Names protocols to offer, or the one cipher suite. */
  private SSLSession handshake(RunningServer server, String... offered) throws Exception {
    SSLContext context = trusting();
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", server.port())) {
      socket.setEnabledProtocols(
          Arrays.stream(offered).filter(one -> one.startsWith("TLSv")).toArray(String[]::new));
      String[] suites =
          Arrays.stream(offered).filter(one -> one.startsWith("TLS_")).toArray(String[]::new);
      if (suites.length > 0) {
        socket.setEnabledCipherSuites(suites);
      }
      socket.startHandshake();
      return socket.getSession();
    }
  }

  @Test
  void saysWhatIsWrongWithTheFiles() throws Exception {
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");

    assertThatIOException()
        .isThrownBy(() -> TlsIdentity.fromPem(certificate, certificate))
        .withMessageContaining("no PKCS#8 private key");
    assertThatIOException()
        .isThrownBy(() -> TlsIdentity.fromPem(empty, key))
        .withMessageContaining("empty.pem");
    assertThatIOException()
        .isThrownBy(() -> TlsIdentity.fromPem(folder.resolve("missing.pem"), key))
        .withMessageContaining("missing.pem");
  }

  private HttpClient trustingClient() throws Exception {
    return HttpClient.newBuilder().sslContext(trusting()).build();
  }

  private SSLContext trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private void pem(String name, String label, byte[] bytes) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n",
        StandardCharsets.US_ASCII);
  }
}
