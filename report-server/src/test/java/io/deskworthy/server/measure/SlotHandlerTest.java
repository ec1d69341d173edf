package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import io.deskworthy.server.tcp.TcpInfoSource;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/** The queue of a node that measures one line at a time, over HTTP. */
@Timeout(120)
final class SlotHandlerTest {

  private static final String PATH = "/api/v1/measure/slot";

  /** A slot that nobody starts is free again after a second. */
  private static final MeasureLimits ONE = new MeasureLimits(
      1,
      1,
      4,
      32,
      16 * 1024,
      Duration.ofSeconds(1),
      Duration.ofSeconds(1),
      Duration.ZERO,
      Optional.empty());

  private final NodeTime time = NodeTime.of(Clock.systemUTC());
  private MeasurementNode node;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    node = new MeasurementNode(
        Sessions::verify,
        SigningKey.generate(),
        ONE,
        Optional.empty(),
        TcpInfoSource.UNKNOWN,
        Nodes.AT_REST,
        Optional.empty(),
        time);
    server = RunningServer.of(new Routes().post(PATH, node.slot()));
  }

  @AfterEach
  void stop() {
    server.close();
    node.close();
  }

  @Test
  void givesAPlaceInTheQueueAndLaterASlot() throws Exception {
    assertThat(ask("session-1", "").statusCode()).isEqualTo(201);

    HttpResponse<String> second = ask("session-2", "");
    HttpResponse<String> third = ask("session-3", "");

    assertThat(second.statusCode()).isEqualTo(202);
    ObjectNode place = json(second);
    assertThat(place.path("state").asString()).isEqualTo("queued");
    assertThat(place.path("position").asInt()).isEqualTo(1);
    assertThat(json(third).path("position").asInt()).isEqualTo(2);
    assertThat(place.path("waitSeconds").asDouble()).isBetween(0.5, 8.0);
    assertThat(place.path("pollSeconds").asDouble()).isEqualTo(0.25);
    assertThat(Instant.parse(place.path("startAt").asString())).isNotNull();
    assertThat(awaitSlot("session-2", place.path("ticket").asString()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void keepsPlaceAndTicketOfWhoAsksAgain() throws Exception {
    ask("session-1", "");
    String ticket = json(ask("session-2", "")).path("ticket").asString();

    HttpResponse<String> again = ask("session-2", ticket);

    if (again.statusCode() == 202) {
      assertThat(json(again).path("ticket").asString()).isEqualTo(ticket);
      assertThat(json(again).path("position").asInt()).isEqualTo(1);
    }
  }

  @Test
  void refusesATicketThatNoNodeGives() throws Exception {
    assertThat(ask("session-1", "x".repeat(41)).statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> awaitSlot(String session, String ticket) throws Exception {
    HttpResponse<String> answer = ask(session, ticket);
    while (answer.statusCode() == 202) {
      time.sleep(Duration.ofMillis(100));
      answer = ask(session, ticket);
    }
    return answer;
  }

  private HttpResponse<String> ask(String session, String ticket) throws Exception {
    String named = ticket.isEmpty() ? "" : ", \"ticket\": \"" + ticket + "\"";
    HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(PATH))
        .header("Authorization", "Bearer " + session)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(
            "{\"direction\": \"download\", \"idleRttMillis\": 1" + named + "}"));
    return server.client().send(request.build(), BodyHandlers.ofString());
  }

  private static ObjectNode json(HttpResponse<String> answer) throws Exception {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    return StrictJson.object(body, body.length);
  }
}
