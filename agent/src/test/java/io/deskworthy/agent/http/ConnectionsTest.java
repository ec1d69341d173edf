package io.deskworthy.agent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.http.proxy.ProxyLogin;
import io.deskworthy.agent.http.proxy.ProxySetting;
import io.deskworthy.testkit.path.LoginProxy;
import io.deskworthy.testkit.path.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server behind a proxy that wants a login, by a name that only the proxy knows. */
final class ConnectionsTest {

  private static final String HOST = "jobs.test";

  @TempDir
  private Path folder;

  private final MockWebServer server = new MockWebServer();
  private final Deque<String> asked = new ArrayDeque<>();
  private final List<Connections> opened = new ArrayList<>();
  private LoginProxy proxy;
  private String bundle;

  @BeforeEach
  void start() throws Exception {
    TestAuthority authority = TestAuthority.forHost(folder, HOST);
    bundle = authority.bundle().toString();
    server.useHttps(authority.serverContext().getSocketFactory());
    server.start(InetAddress.getLoopbackAddress(), 0);
    proxy = LoginProxy.open(
        "anna:secret",
        Map.of(
            HOST + ":443",
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort())));
  }

  @AfterEach
  void stop() throws IOException {
    opened.forEach(each -> {
      each.client().dispatcher().cancelAll();
      each.client().connectionPool().evictAll();
    });
    proxy.close();
    server.close();
  }

  @Test
  void usesTheLoginInTheProxysAddress() throws Exception {
    assertThat(get(connections(Map.of("HTTPS_PROXY", address("anna:secret@"))))).isEqualTo("hello");
    assertThat(proxy.reached()).containsExactly(HOST + ":443");
  }

  @Test
  void usesTheLoginOfItsOwnVariables() throws Exception {
    assertThat(get(connections(Map.of(
            "HTTPS_PROXY", address(""),
            "DESKWORTHY_PROXY_USER", "anna",
            "DESKWORTHY_PROXY_PASSWORD", "secret"))))
        .isEqualTo("hello");
  }

  @Test
  void asksThePersonUntilItIsRightAndThenNoMore() throws Exception {
    Connections connections = connections(Map.of("https_proxy", address("")));
    connections.use(ProxySetting.SYSTEM, answering("anna:wrong", "anna:secret"));

    assertThat(get(connections)).isEqualTo("hello");
    connections.client().connectionPool().evictAll();
    int refused = proxy.refused();
    assertThat(get(connections)).isEqualTo("hello");

    assertThat(asked).containsExactly("127.0.0.1:" + proxy.port(), "127.0.0.1:" + proxy.port());
    assertThat(proxy.refused()).as("sent unasked from then on").isEqualTo(refused);
  }

  @Test
  void givesUpWithoutARightLogin() {
    Connections connections = connections(Map.of("https_proxy", address("")));
    connections.use(ProxySetting.SYSTEM, answering("a:1", "a:2", "a:3", "a:4"));

    assertThatThrownBy(() -> get(connections))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("authenticate with proxy");
    assertThat(asked).hasSize(3);
  }

  @Test
  void sendsTheLoginToTheProxyAlone() throws Exception {
    get(connections(Map.of("HTTPS_PROXY", address("anna:secret@"))));

    assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
  }

  @Test
  void opensWebSocketsThroughTheProxyToo() throws Exception {
    CompletableFuture<String> heard = new CompletableFuture<>();
    server.enqueue(new MockResponse.Builder()
        .webSocketUpgrade(new WebSocketListener() {
          @Override
          public void onOpen(WebSocket socket, Response response) {
            socket.send("hello");
          }

          @Override
          public void onClosing(WebSocket socket, int code, String reason) {
            socket.close(code, null);
          }
        })
        .build());
    Connections connections = connections(Map.of("HTTPS_PROXY", address("anna:secret@")));

    connections
        .client()
        .newWebSocket(
            new Request.Builder().url("wss://" + HOST + "/").build(), new WebSocketListener() {
              @Override
              public void onMessage(WebSocket socket, String text) {
                heard.complete(text);
                socket.close(1000, null);
              }
            });

    assertThat(heard.get(20, TimeUnit.SECONDS)).isEqualTo("hello");
  }

  @Test
  void countsWhatItMoves() throws Exception {
    Connections connections = connections(Map.of("HTTPS_PROXY", address("anna:secret@")));
    server.enqueue(new MockResponse.Builder().body("x".repeat(100_000)).build());

    assertThat(body(connections)).hasSize(100_000);

    assertThat(connections.traffic().received()).isBetween(100_000L, 120_000L);
    assertThat(connections.traffic().sent()).isBetween(200L, 20_000L);
  }

  private String get(Connections connections) throws IOException {
    server.enqueue(new MockResponse.Builder().body("hello").build());
    return body(connections);
  }

  private static String body(Connections connections) throws IOException {
    Request request = new Request.Builder().url("https://" + HOST + "/").build();
    try (Response response = connections.client().newCall(request).execute()) {
      return response.body().string();
    }
  }

  private Connections connections(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("SSL_CERT_FILE", bundle);
    Connections connections = new Connections("test", all);
    opened.add(connections);
    return connections;
  }

  private LoginQuestion answering(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return place -> {
      asked.add(place);
      return Optional.ofNullable(left.poll())
          .map(answer -> answer.split(":", 2))
          .map(parts -> new ProxyLogin(parts[0], parts[1]));
    };
  }

  private String address(String login) {
    return "http://" + login + "127.0.0.1:" + proxy.port();
  }
}
