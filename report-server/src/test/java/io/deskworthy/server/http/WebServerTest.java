package io.deskworthy.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebServerTest {

  private static final CountDownLatch WRITTEN = new CountDownLatch(1);
  private static final CountDownLatch READ = new CountDownLatch(1);
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    Routes routes = new Routes()
            .get("/c/{id}.jwt", exchange -> answer(exchange, "jwt " + exchange.pathParameter("id")))
            .get("/c/{id}", exchange -> answer(exchange, "page " + exchange.pathParameter("id")))
            .get("/query", exchange -> answer(exchange, exchange.query("q").orElse("none")))
            .get("/from", exchange -> answer(exchange, exchange.clientAddress()))
            .get(
                "/socket",
                exchange -> answer(
                    exchange, "" + exchange.socket().orElseThrow().socket().getLocalPort()))
            .get("/refused", exchange -> {
              throw new Problem(410, "invitation-expired", "Expired", "Ask for a new one.");
            })
            .get("/fault", exchange -> {
              throw new IllegalStateException("the password is hunter2");
            })
            .get("/broken", exchange -> {
              OutputStream out = exchange.stream(200, "text/plain");
              out.write(new byte[100_000]);
              out.flush();
              throw new IllegalStateException("in the middle");
            })
            .get("/redirect", exchange -> exchange.redirect("/query?q=there"))
            .get("/stream", exchange -> {
              OutputStream out = exchange.stream(200, "application/octet-stream");
              for (int block = 0; block < 64; block++) {
                out.write(new byte[65_536]);
              }
            })
            .get("/channel", exchange -> {
              try (WritableByteChannel out = exchange.channel(200, "text/plain")) {
                out.write(ByteBuffer.wrap("heap ".getBytes(StandardCharsets.UTF_8)));
                WRITTEN.countDown();
                READ.await();
                out.write(StandardCharsets.UTF_8.encode("and "));
                out.write(
                    ByteBuffer.allocateDirect(2).put((byte) 'n').put((byte) 'o').flip());
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            })
            .post(
                "/echo",
                exchange ->
                    answer(exchange, new String(exchange.body(1000), StandardCharsets.UTF_8)))
            .post("/json", exchange -> exchange.answerJson(201, exchange.jsonBody()))
            .post("/form", exchange -> answer(exchange, exchange.form().toString()))
            .stream("/count", exchange -> {
          byte[] buffer = new byte[65_536];
          long bytes = 0;
          for (int n = 0; n >= 0; n = exchange.bodyStream().read(buffer)) {
            bytes += n;
          }
          answer(exchange, "" + bytes);
        });
    server = RunningServer.of(routes);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void sendsABufferBeforeItTakesTheNext() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.uri("/channel")).build();

    try (InputStream body =
        server.client().send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
      WRITTEN.await();
      assertThat(new String(body.readNBytes(5), StandardCharsets.UTF_8)).isEqualTo("heap ");
      READ.countDown();
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("and no");
    }
  }

  @Test
  void givesPathParametersOfTheFirstRouteThatFits() throws Exception {
    assertThat(server.get("/c/abc.jwt").body()).isEqualTo("jwt abc");
    assertThat(server.get("/c/abc").body()).isEqualTo("page abc");
  }

  @Test
  void answersHeadLikeGetWithoutABody() throws Exception {
    HttpResponse<String> answer = server.send(HttpRequest.newBuilder(server.uri("/c/abc"))
        .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.headers().firstValue("Content-Length")).contains("8");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void saysAProblemAsADocument() throws Exception {
    HttpResponse<String> answer = server.get("/refused");

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.CONTENT_TYPE);
    assertThat(answer.body())
        .isEqualTo("{\"type\":\"/problems/invitation-expired\",\"title\":\"Expired\","
            + "\"status\":410,\"detail\":\"Ask for a new one.\"}");
  }

  @Test
  void keepsTheReasonOfAFaultToItself() throws Exception {
    HttpResponse<String> answer = server.get("/fault");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("/problems/internal-error").doesNotContain("hunter2");
  }

  @Test
  void cutsTheConnectionWhenAnAnswerBreaksOff() {
    assertThatThrownBy(() -> server.get("/broken")).isInstanceOf(IOException.class);
  }

  @Test
  void namesAnUnknownAddressAndAWrongMethod() throws Exception {
    assertThat(server.get("/nowhere").body()).contains("/problems/not-found");
    assertThat(server.post("/refused", "").statusCode()).isEqualTo(405);
    assertThat(server.post("/refused", "").body()).contains("/problems/method-not-allowed");
  }

  @Test
  void redirectsWithoutSayingWhereFrom() throws Exception {
    HttpResponse<String> answer = server.get("/redirect");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/query?q=there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/abc", "/refused", "/nowhere", "/fault"})
  void keepsBrowsersFromDoingMoreThanShowing(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void takesJsonAndForms() throws Exception {
    HttpResponse<String> form = server.send(HttpRequest.newBuilder(server.uri("/form"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("name=Anna+P%C3%A9&name=second")));

    assertThat(form.body()).isEqualTo("{name=Anna Pé}");
    assertThat(server.post("/json", "{\"a\": 1}").body()).isEqualTo("{\"a\":1}");
    assertThat(server.post("/json", "{\"a\": 1").body()).contains("/problems/malformed");
    assertThat(server.post("/form", "name=Anna").statusCode()).isEqualTo(415);
    HttpRequest.Builder nul = HttpRequest.newBuilder(server.uri("/form"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("name=a%00b"));
    assertThat(server.send(nul).statusCode()).isEqualTo(400);
    assertThat(server.get("/query?q=a%00b").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesABodyThatSaysItIsTooLongBeforeItComes() throws Exception {
    String answer = server.raw(head("POST /echo", "Content-Length: 70000"));

    assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/too-large");
  }

  @Test
  void refusesAChunkedBodyThatGrowsTooLong() throws Exception {
    String chunk = String.join("\r\n", "2710", "x".repeat(10_000), "");
    String head = head("POST /echo", "Connection: close", "Transfer-Encoding: chunked");

    assertThat(server.raw(head + chunk + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("/problems/too-large");
    assertThat(server.raw(head + chunk.repeat(40)))
        .startsWith("HTTP/1.1 413")
        .contains("/problems/too-large");
  }

  @Test
  void answersABadRequestLineWithAProblem() throws Exception {
    assertThat(server.raw(head("GET /c/%2e%2e%2fx", "Connection: close")))
        .startsWith("HTTP/1.1 400")
        .contains("/problems/malformed");
    assertThat(server.raw("no HTTP at all\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains(
            "/problems/malformed",
            "X-Content-Type-Options: nosniff",
            "Content-Security-Policy: default-src 'none'",
            "Cache-Control: no-store");
  }

  @Test
  void streamsInBothDirections() throws Exception {
    assertThat(server.get("/stream").body()).hasSize(64 * 65_536);
    assertThat(server.post("/count", "x".repeat(5_000_000)).body()).isEqualTo("5000000");
  }

  @Test
  void staysAwakeWhileManySendersDawdle() throws Exception {
    List<Socket> dawdlers = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = server.connect();
        dawdlers.add(socket);
        socket
            .getOutputStream()
            .write((head("POST /echo", "Content-Length: 900") + "x")
                .getBytes(StandardCharsets.US_ASCII));
      }

      assertThat(server.post("/echo", "hello").body()).isEqualTo("hello");
    } finally {
      for (Socket socket : dawdlers) {
        socket.close();
      }
    }
  }

  @Test
  void believesOnlyATrustedProxyAboutTheClient() throws Exception {
    Routes routes = new Routes().get("/from", e -> answer(e, e.clientAddress()));
    WebServerSettings behindProxy =
        new WebServerSettings("https://desk.example", Set.of("127.0.0.1"), Optional.empty());

    try (RunningServer proxied = RunningServer.of(behindProxy, routes)) {
      assertThat(forwarded(proxied)).isEqualTo("203.0.113.9");
    }
    assertThat(forwarded(server)).isEqualTo("127.0.0.1");
  }

  @Test
  void knowsWhenItIsReachedWithoutTls() {
    assertThat(WebServerSettings.plain("http://desk.example").isExposed()).isTrue();
    assertThat(WebServerSettings.plain("https://desk.example").isExposed()).isFalse();
    assertThat(WebServerSettings.plain("http://127.0.0.1:8080").isExposed()).isFalse();
    assertThat(WebServerSettings.plain("http://[::1]:8080").isExposed()).isFalse();
  }

  @Test
  void believesTheLineOfTheProxyAndNotThatOfTheClientAboveIt() throws Exception {
    Routes routes = new Routes().get("/from", e -> answer(e, e.clientAddress()));
    WebServerSettings behindProxy =
        new WebServerSettings("https://desk.example", Set.of("127.0.0.1"), Optional.empty());

    try (RunningServer proxied = RunningServer.of(behindProxy, routes)) {
      HttpResponse<String> answer = proxied.send(HttpRequest.newBuilder(proxied.uri("/from"))
          .header("X-Forwarded-For", "10.0.0.1")
          .header("X-Forwarded-For", "203.0.113.9"));

      assertThat(answer.body()).isEqualTo("203.0.113.9");
    }
  }

  private static String forwarded(RunningServer server) throws Exception {
    return server
        .send(HttpRequest.newBuilder(server.uri("/from"))
            .header("X-Forwarded-For", "10.0.0.1, 203.0.113.9"))
        .body();
  }

  @Test
  void showsTheSocketUnderneath() throws Exception {
    assertThat(server.get("/socket").body()).isEqualTo("" + server.port());
  }

  @Test
  void finishesWhatItTookBeforeItStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    RunningServer stopping = RunningServer.of(new Routes().get("/slow", exchange -> {
      begun.countDown();
      awaitQuietly(mayEnd);
      answer(exchange, "done");
    }));
    CompletableFuture<HttpResponse<String>> answer = stopping
        .client()
        .sendAsync(
            HttpRequest.newBuilder(stopping.uri("/slow")).build(),
            HttpResponse.BodyHandlers.ofString());
    begun.await();

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(stopping::close);
    mayEnd.countDown();

    assertThat(answer.get().body()).isEqualTo("done");
    stopped.get();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(String request, String... headers) {
    return request + " HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
  }

  private static void answer(Exchange exchange, String text) throws IOException {
    exchange.answer(200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
