package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.network.KeyedStream;
import io.deskworthy.report.network.Pacer;
import io.deskworthy.report.network.TransferBins;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.security.SecureRandom;

/** Sends bytes that nobody can pack, at the pace. What counts is what the node says it has read. */
final class UploadTraffic implements Traffic {

  /** 4 ms at 30 Mbit/s: less than a bin by far, and not too many calls. */
  private static final int CHUNK_BYTES = 16 * 1024;

  /** Half a millisecond at 1 Gbit/s. */
  private static final int FAST_CHUNK_BYTES = 64 * 1024;

  private final NodeClient client;
  private final Control control;
  private final Slot slot;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final Pacer pacer;
  private final SecureRandom random = new SecureRandom();
  private volatile boolean stopped;

  /** Takes a tenth of a second at full speed: before the transfer's time begins. */
  UploadTraffic(NodeClient client, Control control, Slot slot, Ticker ticker, Sleeper sleeper) {
    this.client = client;
    this.control = control;
    this.slot = slot;
    this.ticker = ticker;
    this.sleeper = sleeper;
    this.pacer = new Pacer(slot.pace());
    if (slot.fullSpeed()) {
      KeyedStream.warmUp();
    }
  }

  @Override
  public void flow(int stream) throws NodeFault {
    client.upload(slot, stream, this::write);
  }

  @Override
  public void tick() {}

  @Override
  public TransferBins bins() {
    return control.received(slot.measurement());
  }

  @Override
  public void stop() {
    stopped = true;
  }

  private void write(OutputStream out) throws IOException {
    byte[] key = new byte[KeyedStream.KEY_BYTES];
    random.nextBytes(key);
    KeyedStream bytes = new KeyedStream(key);
    byte[] chunk = new byte[slot.fullSpeed() ? FAST_CHUNK_BYTES : CHUNK_BYTES];
    try {
      while (!stopped) {
        sleeper.sleep(pacer.book(chunk.length, ticker.nanos()));
        bytes.fill(chunk, chunk.length);
        out.write(chunk);
        out.flush();
      }
    } catch (InterruptedException ended) {
      throw new InterruptedIOException("the transfer was ended");
    }
  }
}
