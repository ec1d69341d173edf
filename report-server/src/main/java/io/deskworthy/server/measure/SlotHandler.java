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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/v1/measure/slot}: makes room for a transfer and says how it will go. */
record SlotHandler(Bearers bearers, Measurements measurements, MeasureLimits limits, NodeTime time)
    implements Handler {

  private static final int MAX_BYTES = 4096;
  private static final int MAX_WORD = 20;
  private static final double NANOS_PER_MILLI = 1e6;

  /** A transfer takes 13 s at most, and clear cases 6. */
  private static final String RETRY_SECONDS = "10";

  @Override
  public void handle(Exchange exchange) throws IOException {
    MeasuringSession session = bearers.session(exchange);
    JsonFields request = request(exchange);
    Measurement measurement = reserve(exchange, session, request);
    exchange.setHeader("Cache-Control", "no-store");
    exchange.answer(201, "application/json", bytes(answer(measurement)));
  }

  private Measurement reserve(Exchange exchange, MeasuringSession session, JsonFields request) {
    Direction direction = direction(request);
    Duration idleRtt = idleRtt(request);
    try {
      return measurements.reserve(session, exchange.publicUrl(), direction, idleRtt);
    } catch (Problem busy) {
      exchange.setHeader("Retry-After", RETRY_SECONDS);
      throw busy;
    }
  }

  private ObjectNode answer(Measurement measurement) {
    return StrictJson.newObject()
        .put("measurement", measurement.slot().id())
        .put("startAt", time.now().toString())
        .put("streams", limits.streams())
        .put("paceBitsPerSecond", measurement.slot().session().pace().bitsPerSecond())
        .put("maxSeconds", limits.longest().toSeconds())
        .put("blockBytes", limits.blockBytes());
  }

  private static JsonFields request(Exchange exchange) throws IOException {
    try {
      return new JsonFields("", StrictJson.object(exchange.body(MAX_BYTES), MAX_BYTES));
    } catch (MalformedJsonException notJson) {
      throw malformed(notJson);
    }
  }

  private static Direction direction(JsonFields request) {
    try {
      return Direction.ofWord(request.text("direction", MAX_WORD))
          .orElseThrow(() -> request.refused("direction", "download or upload"));
    } catch (MalformedJsonException wrong) {
      throw malformed(wrong);
    }
  }

  private static Duration idleRtt(JsonFields request) {
    try {
      double most = TransferConditions.LONGEST_RTT.toMillis();
      double millis = request.number("idleRttMillis", 0, most);
      return Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI));
    } catch (MalformedJsonException wrong) {
      throw malformed(wrong);
    }
  }

  private static Problem malformed(MalformedJsonException fault) {
    String detail = Objects.requireNonNullElse(fault.getMessage(), "");
    return new Problem(400, "malformed", "The request is not understood", detail);
  }

  private static byte[] bytes(ObjectNode json) {
    return StrictJson.line(json).getBytes(StandardCharsets.UTF_8);
  }
}
