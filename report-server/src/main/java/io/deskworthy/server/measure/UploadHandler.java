package io.deskworthy.server.measure;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.http.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code POST /api/v1/measure/upload}: counts the agent's bytes as they are read. What a proxy in
 * between has taken from the agent and not passed on is not counted.
 */
record UploadHandler(Bearers bearers, Streams streams, NodeTime time) implements Handler {

  private static final int BUFFER_BYTES = 16 * 1024;

  /** Looking takes longer than receiving. A repetition of any length shows in gigabytes of it. */
  private static final int FAST_READS_PER_LOOK = 16;

  @Override
  public void handle(Exchange exchange) throws IOException {
    Bearers.Stream stream = bearers.join(exchange, Direction.UPLOAD, time);
    refusePacked(exchange);
    stream.measurement().connections().add(exchange.socket());
    streams.run(stream.measurement(), () -> receive(exchange, stream.measurement()), time);
  }

  private static void refusePacked(Exchange exchange) {
    exchange
        .header("Content-Encoding")
        .filter(coding -> !coding.equals("identity"))
        .ifPresent(packed -> {
          throw new Problem(
              415,
              "packed-body",
              "Packed bytes",
              "An upload is measured by its own bytes; send it without Content-Encoding.");
        });
  }

  /** Which bytes of a fast transfer are looked at, nobody can know who sends them. */
  private static boolean isLookedAt(Measurement measurement) {
    return !measurement.slot().terms().fullSpeed()
        || ThreadLocalRandom.current().nextInt(FAST_READS_PER_LOOK) == 0;
  }

  private void receive(Exchange exchange, Measurement measurement)
      throws IOException, InterruptedException {
    InputStream body = exchange.bodyStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    Freshness freshness = measurement.freshness();
    int read = body.read(buffer);
    while (read >= 0 && measurement.isRunning(time.nanos())) {
      measurement.received(read, time.nanos(), time.now());
      if (isLookedAt(measurement) && !freshness.takes(buffer, read)) {
        measurement.stale();
      }
      measurement.watch().moved(read);
      measurement.pace(read, time);
      read = body.read(buffer);
    }
    exchange.setHeader("Connection", "close");
    exchange.answerJson(200, StrictJson.newObject());
  }
}
