package io.deskworthy.report.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts payload into bins of 100 ms while a transfer runs. The first byte sets the beginning. Safe
 * for concurrent use.
 */
public final class BinRecorder {

  private static final long BIN_NANOS = TransferBins.BIN.toNanos();

  private final long[] bytes = new long[TransferBins.MOST];
  private boolean started;
  private long startNanos;

  /** Has counted nothing yet. */
  public BinRecorder() {}

  /**
   * Counts {@code count} bytes as received at {@code nanos}, a reading of any clock that does not
   * jump. What comes more than 60 s after the first byte is not counted.
   */
  public synchronized void add(long count, long nanos) {
    if (!started) {
      started = true;
      startNanos = nanos;
    }
    long bin = Math.max(0, nanos - startNanos) / BIN_NANOS;
    if (bin < bytes.length) {
      bytes[(int) bin] += count;
    }
  }

  /** Returns the bins that are over at {@code nanos}; none before the first byte. */
  public synchronized TransferBins complete(long nanos) {
    List<Long> complete = new ArrayList<>();
    long over = started ? Math.max(0, nanos - startNanos) / BIN_NANOS : 0;
    for (int bin = 0; bin < Math.min(over, bytes.length); bin++) {
      complete.add(bytes[bin]);
    }
    return new TransferBins(complete);
  }

  /** Returns the time from the first byte to {@code nanos}; nothing before it counts as zero. */
  public synchronized Duration elapsed(long nanos) {
    return started ? Duration.ofNanos(Math.max(0, nanos - startNanos)) : Duration.ZERO;
  }

  /** Returns whether anything was counted. */
  public synchronized boolean hasStarted() {
    return started;
  }
}
