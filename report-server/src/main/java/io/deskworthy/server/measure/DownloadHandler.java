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
record DownloadHandler(Bearers bearers, Streams streams, SecureRandom random, NodeTime time)
    implements Handler {

  /**
   * Beyond what the HTTP server keeps back to send it together (32 KiB), so that it leaves at once,
   * and within the processor's own cache.
   */
  private static final int LONGEST_PIECE = 128 * 1024;

  /** How long to wait before looking again whether acknowledgements have come. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  @Override
  public void handle(Exchange exchange) throws IOException {
    Bearers.Stream stream = bearers.join(exchange, Direction.DOWNLOAD, time);
    stream.measurement().connections().add(exchange.socket());
    streams.run(stream.measurement(), () -> send(exchange, stream), time);
  }

  private void send(Exchange exchange, Bearers.Stream stream)
      throws IOException, InterruptedException {
    byte[] key = new byte[KeyedStream.KEY_BYTES];
    random.nextBytes(key);
    KeyedStream bytes = new KeyedStream(key);
    Measurement measurement = stream.measurement();
    Terms terms = measurement.slot().terms();
    BlockDigest digest = new BlockDigest(terms.blocks(), terms.sum());
    byte[] piece = new byte[Math.min(terms.blocks().most(), LONGEST_PIECE)];
    AckLedger ledger = measurement.ledger(stream.number());
    exchange.setHeader("Cache-Control", "no-store, no-transform");
    exchange.setHeader("X-Accel-Buffering", "no");
    try (OutputStream out = exchange.stream(200, "application/octet-stream")) {
      while (measurement.isRunning(time.nanos())) {
        if (ledger.isFull()) {
          time.sleep(LOOK_AGAIN);
        } else {
          int length = Math.min(digest.missing(), piece.length);
          measurement.pace(length, time);
          bytes.fill(piece, length);
          digest.add(piece, 0, length).ifPresent(ledger::expect);
          out.write(piece, 0, length);
          if (length < LONGEST_PIECE) {
            out.flush();
          }
          measurement.watch().moved(length);
        }
      }
    }
  }
}
