package io.deskworthy.server.measure;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.network.Sightings;
import io.deskworthy.report.network.SightingsFormat;
import io.deskworthy.report.network.WitnessFormat;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /api/v1/measure/sighting}: signs that a light check came by now, after those before
 * it that the agent brings along. Nothing of it is kept here.
 */
record SightingHandler(Bearers bearers, SigningKey key, NodeTime time) implements Handler {

  @Override
  public void handle(Exchange exchange) throws IOException {
    MeasuringSession session = bearers.session(exchange);
    Sightings before = before(exchange, session)
        .orElseGet(() -> new Sightings(exchange.publicUrl(), session.keyId(), List.of()));
    Sightings now = before.and(time.now().truncatedTo(ChronoUnit.SECONDS));
    exchange.setHeader("Cache-Control", "no-store");
    exchange.answerJson(
        201, StrictJson.newObject().put("statement", SightingsFormat.sign(now, key)));
  }

  private Optional<Sightings> before(Exchange exchange, MeasuringSession session)
      throws IOException {
    JsonFields request = new JsonFields("", exchange.jsonBody());
    try {
      return request
          .optionalText("previous", WitnessFormat.MAX_LENGTH)
          .flatMap(this::own)
          .filter(sightings -> sightings.keyId().equals(session.keyId()));
    } catch (MalformedJsonException wrong) {
      throw Problem.malformed(String.valueOf(wrong.getMessage()));
    }
  }

  /** What another key signed, this node's older one among them, begins no list here. */
  private Optional<Sightings> own(String previous) {
    try {
      return Optional.of(SightingsFormat.read(
          UnverifiedJws.parse(previous).verify(SightingsFormat.TYPE, key.verificationKey())));
    } catch (RejectedJwsException | MalformedJsonException notOurs) {
      return Optional.empty();
    }
  }
}
