package io.deskworthy.server.measure;

import io.deskworthy.report.network.BlockDigest;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.KeyedStream;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * {@code GET /api/v1/measure/download}: bytes nobody can guess, at the pace, until the transfer is
 * over or the agent has enough.
 *
 * <p>The kernel's send buffer takes megabytes that have not left yet, so what was written says
 * nothing about what arrived. That is why only acknowledgements count.
 */
record DownloadHandler(
    Bearers bearers, Streams streams, SecureRandom random, MeasureLimits limits, NodeTime time)
    implements Handler {

  /** How long to wait before looking again whether acknowledgements have come. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  @Override
  public void handle(Exchange exchange) throws IOException {
    Bearers.Stream stream = bearers.join(exchange, Direction.DOWNLOAD, time.nanos());
    stream.measurement().connections().add(exchange.socket());
    streams.run(stream.measurement(), () -> send(exchange, stream), time);
  }

  private void send(Exchange exchange, Bearers.Stream stream)
      throws IOException, InterruptedException {
    byte[] key = new byte[KeyedStream.KEY_BYTES];
    random.nextBytes(key);
    KeyedStream bytes = new KeyedStream(key);
    BlockDigest digest = new BlockDigest(limits.blockBytes());
    Measurement measurement = stream.measurement();
    AckLedger ledger = measurement.ledger(stream.number());
    exchange.setHeader("Cache-Control", "no-store, no-transform");
    exchange.setHeader("X-Accel-Buffering", "no");
    try (OutputStream out = exchange.stream(200, "application/octet-stream")) {
      while (measurement.isRunning(time.nanos())) {
        if (ledger.isFull()) {
          time.sleep(LOOK_AGAIN);
        } else {
          byte[] block = bytes.next(limits.blockBytes());
          measurement.watch().sleep(measurement.pacer().book(block.length, time.nanos()), time);
          digest.add(block, 0, block.length).ifPresent(ledger::expect);
          out.write(block);
          out.flush();
          measurement.watch().moved(block.length);
        }
      }
    }
  }
}
