package io.deskworthy.agent.http.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.testkit.path.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate comes from an authority that only the system's bundle knows. */
final class SystemTrustTest {

  @TempDir
  private Path folder;

  private final MockWebServer server = new MockWebServer();
  private TestAuthority authority;

  @BeforeEach
  void start() throws Exception {
    authority = TestAuthority.forHost(folder, "localhost");
    server.useHttps(authority.serverContext().getSocketFactory());
    server.enqueue(new MockResponse.Builder().body("hello").build());
    server.start(InetAddress.getByName("localhost"), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void trustsAnAuthorityOfTheSystemsBundle() throws Exception {
    SystemTrust trust =
        SystemTrust.ofThisSystem(Map.of("SSL_CERT_FILE", authority.bundle().toString()));

    assertThat(get(trust)).isEqualTo("hello");
  }

  @Test
  void trustsNobodyElse() {
    SystemTrust trust = SystemTrust.ofThisSystem(Map.of());

    assertThatThrownBy(() -> get(trust)).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void keepsTheRuntimesOwnAuthorities() throws Exception {
    SystemTrust alone = SystemTrust.ofThisSystem(Map.of("SSL_CERT_FILE", "/nowhere/bundle.crt"));
    SystemTrust both =
        SystemTrust.ofThisSystem(Map.of("SSL_CERT_FILE", authority.bundle().toString()));

    assertThat(alone.manager().getAcceptedIssuers()).isNotEmpty();
    assertThat(both.manager().getAcceptedIssuers())
        .hasSize(alone.manager().getAcceptedIssuers().length + 1);
  }

  @Test
  void readsWhatIsGoodInABundleThatIsPartlyGarbage() throws Exception {
    Path damaged = folder.resolve("damaged.crt");
    Files.writeString(
        damaged,
        "# garbage\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
            + Files.readString(authority.bundle())
            + "-----BEGIN CERTIFICATE-----\nMIIB");

    assertThat(get(SystemTrust.ofThisSystem(Map.of("SSL_CERT_FILE", damaged.toString()))))
        .isEqualTo("hello");
  }

  @Test
  void aStoreOfAnotherSystemCostsNothing() {
    for (String system : new String[] {"Windows 11", "Mac OS X", "Linux", ""}) {
      SystemTrust trust = SystemTrust.of(TrustSources.of(system, Map.of()));

      assertThat(trust.manager().getAcceptedIssuers()).as(system).isNotEmpty();
    }
  }

  private String get(SystemTrust trust) throws IOException {
    OkHttpClient client = new OkHttpClient.Builder()
        .sslSocketFactory(trust.sockets(), trust.manager())
        .build();
    try (Response response =
        client.newCall(new Request.Builder().url(server.url("/")).build()).execute()) {
      return response.body().string();
    }
  }
}
