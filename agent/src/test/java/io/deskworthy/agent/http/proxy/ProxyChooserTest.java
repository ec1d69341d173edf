package io.deskworthy.agent.http.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProxyChooserTest {

  private static final URI TARGET = URI.create("https://jobs.example.com/");

  @TempDir
  private Path folder;

  @Test
  void takesTheProxyThatWasTypedEvenToThisComputer() {
    ProxyChooser chooser = chooser("http://a:1", Map.of("https_proxy", "b:2"));

    assertThat(chooser.select(TARGET)).containsExactly(http("a", 1));
    assertThat(chooser.select(URI.create("http://127.0.0.1:80/"))).containsExactly(http("a", 1));
  }

  @Test
  void takesNoneIfThatWasTyped() {
    assertThat(chooser("none", Map.of("https_proxy", "b:2")).select(TARGET))
        .containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void asksTheEnvironmentBeforeTheSystem() {
    assertThat(chooser("system", Map.of("https_proxy", "b:2")).select(TARGET))
        .containsExactly(http("b", 2));
    assertThat(chooser("system", Map.of()).select(TARGET)).containsExactly(http("system", 3));
  }

  @Test
  void reachesThisComputerWithoutAProxy() {
    ProxyChooser chooser = chooser("system", Map.of("all_proxy", "b:2"));

    for (String host : List.of("localhost", "127.0.0.1", "127.9.9.9", "[::1]")) {
      assertThat(chooser.select(URI.create("https://" + host + ":8443/")))
          .as(host)
          .containsExactly(Proxy.NO_PROXY);
    }
  }

  @Test
  void runsTheScriptThatAServerHolds() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder()
          .body("function FindProxyForURL(u, h) { return 'PROXY ' + h + ':3128'; }")
          .build());
      server.start(InetAddress.getLoopbackAddress(), 0);
      ProxyChooser chooser = chooser("pac+" + server.url("/proxy.pac"), Map.of());

      assertThat(chooser.select(TARGET)).containsExactly(http("jobs.example.com", 3128));
      assertThat(chooser.select(TARGET)).containsExactly(http("jobs.example.com", 3128));
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void goesWithoutAProxyWhereTheScriptIsNotToBeHadOrTooLong() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().code(404).build());
      server.enqueue(new MockResponse.Builder().body("/".repeat(2_000_000)).build());
      server.start(InetAddress.getLoopbackAddress(), 0);
      for (int attempt = 0; attempt < 2; attempt++) {
        assertThat(chooser("pac+" + server.url("/proxy.pac"), Map.of()).select(TARGET))
            .containsExactly(Proxy.NO_PROXY);
      }
    }
  }

  @Test
  void readsKdesSettings() throws Exception {
    Files.writeString(folder.resolve("kioslaverc"), """
        [Other]
        ProxyType=0
        [Proxy Settings]
        ProxyType=1
        httpsProxy=http://kde 8080
        NoProxyFor=internal.example.com
        """);
    ProxyChooser chooser = chooser("system", kde());

    assertThat(chooser.select(TARGET)).containsExactly(http("kde", 8080));
    assertThat(chooser.select(URI.create("https://internal.example.com/")))
        .containsExactly(Proxy.NO_PROXY);
  }

  @Test
  void runsKdesScript() throws Exception {
    Path script = folder.resolve("proxy.pac");
    Files.writeString(script, "function FindProxyForURL(u, h) { return 'PROXY kde:1'; }");
    Files.writeString(
        folder.resolve("kioslaverc"),
        "[Proxy Settings]\nProxyType=2\nProxy Config Script=" + script.toUri() + "\n");

    assertThat(chooser("system", kde()).select(TARGET)).containsExactly(http("kde", 1));
  }

  private Map<String, String> kde() {
    return Map.of("XDG_CURRENT_DESKTOP", "KDE", "XDG_CONFIG_HOME", folder.toString());
  }

  private static ProxyChooser chooser(String typed, Map<String, String> environment) {
    return new ProxyChooser(
        ProxySetting.parse(typed).orElseThrow(), environment, new FixedSelector());
  }

  private static Proxy http(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  /** A system with one proxy. */
  private static final class FixedSelector extends ProxySelector {

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(http("system", 3));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException fault) {
      throw new AssertionError("not asked", fault);
    }
  }
}
