package io.deskworthy.server.measure;

import io.deskworthy.report.network.BlockSizes;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.KeyedStream;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Handler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
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
    Measurement measurement = stream.measurement();
    AckLedger ledger = measurement.ledger(stream.number());
    KeyedStream bytes = new KeyedStream(key());
    BlockSizes blocks = measurement.slot().terms().blocks();
    ByteBuffer block = ByteBuffer.allocateDirect(blocks.most());
    exchange.setHeader("Cache-Control", "no-store, no-transform");
    exchange.setHeader("X-Accel-Buffering", "no");
    try (WritableByteChannel out = exchange.channel(200, "application/octet-stream")) {
      for (long number = 0; awaitRoom(measurement, ledger); number++) {
        int length = blocks.of(number);
        measurement.pace(length, time);
        bytes.fill(block.clear().limit(length));
        ledger.expect(measurement.slot().terms().sum().of(block.flip()));
        out.write(block);
        measurement.watch().moved(length);
      }
    }
  }

  /** Returns when the stream may go on, or false when the transfer is over. */
  private boolean awaitRoom(Measurement measurement, AckLedger ledger) throws InterruptedException {
    while (measurement.isRunning(time.nanos())) {
      if (!ledger.isFull()) {
        return true;
      }
      time.sleep(LOOK_AGAIN);
    }
    return false;
  }

  private byte[] key() {
    byte[] key = new byte[KeyedStream.KEY_BYTES];
    random.nextBytes(key);
    return key;
  }
}
