package io.deskworthy.server.measure;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.TransferConditions;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /api/v1/measure/slot}: makes room for a transfer and says how it will go, or gives a
 * place in the queue.
 */
record SlotHandler(Bearers bearers, Measurements measurements, MeasureLimits limits, NodeTime time)
    implements Handler {

  private static final int MAX_WORD = 20;
  private static final int MAX_TICKET = 40;
  private static final double MILLIS_PER_SECOND = 1e3;
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public void handle(Exchange exchange) throws IOException {
    MeasuringSession session = bearers.session(exchange);
    JsonFields request = new JsonFields("", exchange.jsonBody());
    try {
      // The session stands for the place; a ticket only has to look like one.
      var unused = request.optionalText("ticket", MAX_TICKET);
      Measurements.Answer answer =
          measurements.ask(session, exchange.publicUrl(), direction(request), idleRtt(request));
      exchange.setHeader("Cache-Control", "no-store");
      if (answer instanceof Measurements.Answer.Queued queued) {
        exchange.answerJson(202, place(queued.place()));
      } else if (answer instanceof Measurements.Answer.Ready ready) {
        exchange.answerJson(201, answer(ready.measurement()));
      }
    } catch (MalformedJsonException wrong) {
      throw Problem.malformed(String.valueOf(wrong.getMessage()));
    }
  }

  private ObjectNode place(QueuePlace place) {
    return StrictJson.newObject()
        .put("state", "queued")
        .put("ticket", place.ticket())
        .put("position", place.position())
        .put("startAt", time.now().plus(place.expected()).toString())
        .put("waitSeconds", seconds(place.expected()))
        .put("pollSeconds", seconds(place.poll()));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS_PER_SECOND;
  }

  private ObjectNode answer(Measurement measurement) {
    return StrictJson.newObject()
        .put("measurement", measurement.slot().id())
        .put("startAt", time.now().toString())
        .put("streams", limits.streams())
        .put("mostStreams", limits.mostStreams())
        .put("paceBitsPerSecond", measurement.slot().session().pace().bitsPerSecond())
        .put("maxSeconds", limits.longest().toSeconds())
        .put("blockBytes", limits.blockBytes());
  }

  private static Direction direction(JsonFields request) throws MalformedJsonException {
    return Direction.ofWord(request.text("direction", MAX_WORD))
        .orElseThrow(() -> request.refused("direction", "download or upload"));
  }

  private static Duration idleRtt(JsonFields request) throws MalformedJsonException {
    double most = TransferConditions.LONGEST_RTT.toMillis();
    double millis = request.number("idleRttMillis", 0, most);
    return Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI));
  }
}
