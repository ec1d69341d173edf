package io.deskworthy.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.deskworthy.server.webhook.Sender.Dispatch;
import io.deskworthy.server.webhook.Sender.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends over real sockets, to a receiver that does what it likes. */
final class OkHttpSenderTest {

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer receiver;

  @BeforeEach
  void listen() throws Exception {
    // Not where "localhost" leads by itself: who arrives here was sent to what was checked.
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
    receiver.setExecutor(Executors.newCachedThreadPool());
    receiver.createContext("/", this::answer);
    receiver.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    receiver.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path + " "
        + exchange.getRequestHeaders().getFirst("X-Test") + " " + body);
    switch (path) {
      case "/moved" -> {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(302, -1);
      }
      case "/later" -> {
        exchange.getResponseHeaders().set("Retry-After", "120");
        exchange.sendResponseHeaders(503, -1);
      }
      case "/slow" -> {
        await();
        exchange.sendResponseHeaders(200, -1);
      }
      case "/endless" -> {
        exchange.sendResponseHeaders(200, 0);
        babble(exchange.getResponseBody());
      }
      default -> exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  private void await() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void babble(OutputStream out) {
    try {
      while (end.getCount() > 0) {
        out.write(new byte[8192]);
      }
    } catch (IOException cutOff) {
      // What the test waits for.
    }
  }

  @Test
  void arrivesWhereTheCheckedAddressIsAndLooksItUpOnce() {
    AtomicInteger lookups = new AtomicInteger();
    Addresses addresses = new Addresses(
        host -> List.of(InetAddress.getByName("127.0.0." + (2 + lookups.getAndIncrement()))), true);

    Outcome outcome = sender(addresses, Duration.ofSeconds(9)).send(dispatch("PATCH", "/a"));

    assertThat(outcome.status()).isEqualTo(204);
    assertThat(outcome.isDelivered()).isTrue();
    assertThat(asked).containsExactly("PATCH /a yes {\"a\":1}");
    assertThat(lookups).hasValue(1);
  }

  @Test
  void isNotLedElsewhere() {
    Outcome outcome = send("/moved");

    assertThat(outcome.status()).isEqualTo(302);
    assertThat(outcome.isDelivered()).isFalse();
    assertThat(asked).hasSize(1);
  }

  @Test
  void hearsForHowLongToWait() {
    assertThat(send("/later").retryAfter()).isEqualTo(Optional.of(Duration.ofMinutes(2)));
  }

  @Test
  void doesNotWaitForEver() {
    Outcome outcome = sender(atReceiver(), Duration.ofMillis(300)).send(dispatch("POST", "/slow"));

    assertThat(outcome.status()).isZero();
    assertThat(outcome.fault()).isEqualTo("too-slow");
  }

  @Test
  void readsNoAnswerThatNeverEnds() {
    assertThat(send("/endless").status()).isEqualTo(200);
  }

  @Test
  void callsNobodyInAPrivateNetwork() {
    Addresses addresses = new Addresses(host -> List.of(InetAddress.getByName("127.0.0.2")), false);

    Outcome outcome = sender(addresses, Duration.ofSeconds(9))
        .send(new Dispatch(
            "POST",
            URI.create("https://hook.example:" + receiver.getAddress().getPort() + "/"),
            Map.of(),
            ""));

    assertThat(outcome.fault()).isEqualTo("private-network");
    assertThat(asked).isEmpty();
  }

  @Test
  void saysWhenNobodyIsThere() {
    int port = receiver.getAddress().getPort();
    receiver.stop(0);

    Outcome outcome = sender(atReceiver(), Duration.ofSeconds(9))
        .send(new Dispatch("POST", URI.create("http://localhost:" + port + "/"), Map.of(), ""));

    assertThat(outcome.fault()).isEqualTo("unreachable");
  }

  private Outcome send(String path) {
    return sender(atReceiver(), Duration.ofSeconds(9)).send(dispatch("POST", path));
  }

  private static Addresses atReceiver() {
    return new Addresses(host -> List.of(InetAddress.getByName("127.0.0.2")), true);
  }

  private static Sender sender(Addresses addresses, Duration patience) {
    return new OkHttpSender(addresses, "Test", System::nanoTime, patience, new OkHttpClient());
  }

  private Dispatch dispatch(String method, String path) {
    return new Dispatch(
        method,
        URI.create("http://localhost:" + receiver.getAddress().getPort() + path),
        Map.of("Content-Type", "application/json", "X-Test", "yes"),
        "{\"a\":1}");
  }
}
