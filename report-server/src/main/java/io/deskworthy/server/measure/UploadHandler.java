package io.deskworthy.server.measure;

import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import java.io.IOException;
import java.io.InputStream;

/**
 * {@code POST /api/v1/measure/upload}: counts the agent's bytes as they are read. What a proxy in
 * between has taken from the agent and not passed on is not counted.
 */
record UploadHandler(Bearers bearers, Streams streams, NodeTime time) implements Handler {

  private static final int BUFFER_BYTES = 16 * 1024;

  @Override
  public void handle(Exchange exchange) throws IOException {
    Bearers.Stream stream = bearers.join(exchange, Direction.UPLOAD, time.nanos());
    streams.run(stream.measurement(), () -> receive(exchange.bodyStream(), stream.measurement()));
    exchange.setHeader("Connection", "close");
    exchange.answer(200, "application/json", new byte[] {'{', '}'});
  }

  private void receive(InputStream body, Measurement measurement)
      throws IOException, InterruptedException {
    byte[] buffer = new byte[BUFFER_BYTES];
    while (measurement.isRunning(time.nanos())) {
      int read = body.read(buffer);
      if (read < 0) {
        return;
      }
      measurement.received(read, time.nanos(), time.now());
      time.sleep(measurement.pacer().book(read, time.nanos()));
    }
  }
}
