package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.network.Sightings;
import io.deskworthy.report.network.SightingsFormat;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.RunningServer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class SightingHandlerTest {

  private static final String PATH = "/api/v1/measure/sighting";

  private final SigningKey key = SigningKey.generate();
  private final NodeTime time = NodeTime.of(Clock.systemUTC());
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    Bearers bearers =
        new Bearers(Sessions::verify, Nodes.measurements(MeasureLimits.DEFAULT, time));
    server = RunningServer.of(new Routes().post(PATH, new SightingHandler(bearers, key, time)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void signsEachVisitAfterThoseBefore() throws Exception {
    String first = signed(ask("session-1", "{}"));
    Sightings both = read(signed(ask("session-1", "{\"previous\":\"" + first + "\"}")));

    assertThat(both.keyId()).isEqualTo("key-of-session-1");
    assertThat(both.seen()).hasSize(2);
    assertThat(both.seen().get(0)).isEqualTo(read(first).seen().get(0));
  }

  @Test
  void takesUpNoListOfAnotherAgentOrNode() throws Exception {
    String others = signed(ask("session-2", "{}"));
    String forged = SightingsFormat.sign(
        new Sightings("https://node", "key-of-session-1", List.of(Instant.EPOCH)),
        SigningKey.generate());

    for (String previous : List.of(others, forged, "a.b.c")) {
      String answer = signed(ask("session-1", "{\"previous\":\"" + previous + "\"}"));
      assertThat(read(answer).seen()).hasSize(1);
    }
  }

  @Test
  void refusesStrangersAndWhatIsTooLong() throws Exception {
    assertThat(ask("nobody", "{}").statusCode()).isEqualTo(401);
    assertThat(ask("session-1", "{\"previous\":\"" + "x".repeat(20_000) + "\"}").statusCode())
        .isEqualTo(400);
  }

  private Sightings read(String signed) throws Exception {
    return SightingsFormat.read(
        UnverifiedJws.parse(signed).verify(SightingsFormat.TYPE, key.verificationKey()));
  }

  private static String signed(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(201);
    return StrictJson.object(answer.body().getBytes(StandardCharsets.UTF_8), 100_000)
        .path("statement")
        .asString();
  }

  private HttpResponse<String> ask(String session, String body) throws Exception {
    return server
        .client()
        .send(
            HttpRequest.newBuilder(server.uri(PATH))
                .header("Authorization", "Bearer " + session)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }
}
