package io.deskworthy.server.measure;

import io.deskworthy.report.network.NodeLoad;
import io.deskworthy.report.network.Pacer;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the node notes about itself while it serves one transfer. Safe for concurrent use.
 *
 * <p>A sender that was woken late makes up for it out of the pacer's burst; only what lies beyond
 * is lost. Waiting for a socket or for acknowledgements is not looked at: that is the line's doing.
 */
final class TransferWatch {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int BITS_PER_BYTE = 8;

  private final LongAdder moved;
  private final Optional<BitRate> uplink;
  private long startNanos;
  private long movedBefore;
  private int attempt = 1;
  private int senders;
  private long lostNanos;
  private long longestStall;
  private int samples;
  private int busySamples;
  private double cpuMost;

  /**
   * Makes one.
   *
   * @param moved counts the payload of all transfers of this direction
   * @param uplink what the node's line carries, where known
   */
  TransferWatch(LongAdder moved, Optional<BitRate> uplink) {
    this.moved = moved;
    this.uplink = uplink;
  }

  /** Begins. */
  synchronized void start(int number, long nanos) {
    attempt = number;
    startNanos = nanos;
    movedBefore = moved.sum();
  }

  synchronized int attempt() {
    return attempt;
  }

  /** Notes that one more stream sends or receives. */
  synchronized void joined() {
    senders++;
  }

  /** Counts payload. */
  void moved(long bytes) {
    moved.add(bytes);
  }

  /** Sleeps as the pacer says, and notes when it was too long. */
  void sleep(Duration pause, NodeTime time) throws InterruptedException {
    long due = time.nanos() + pause.toNanos();
    time.sleep(pause);
    long late = time.nanos() - due - Pacer.BURST.toNanos();
    if (late > 0) {
      lost(late);
    }
  }

  private synchronized void lost(long nanos) {
    lostNanos += nanos;
  }

  /** Takes by how much the node's own clock thread was late. */
  synchronized void beat(long lateNanos) {
    longestStall = Math.max(longestStall, lateNanos);
  }

  /** Takes the load of the node's processors, 0 to 1. */
  synchronized void sampled(double cpu) {
    samples++;
    cpuMost = Math.max(cpuMost, cpu);
    if (cpu > NodeLoad.MOST_CPU) {
      busySamples++;
    }
  }

  /** Returns the node's load from the start until now. */
  synchronized NodeLoad load(long nanos) {
    double elapsed = Math.max(1, nanos - startNanos);
    double busy = samples == 0 ? 0 : (double) busySamples / samples;
    double deficit = Math.min(1, lostNanos / (elapsed * Math.max(1, senders)));
    return new NodeLoad(cpuMost, busy, Duration.ofNanos(longestStall), deficit, uplinkUse(elapsed));
  }

  private OptionalDouble uplinkUse(double elapsedNanos) {
    double bits = (double) (moved.sum() - movedBefore) * BITS_PER_BYTE;
    double rate = bits * NANOS_PER_SECOND / elapsedNanos;
    return uplink
        .map(line -> OptionalDouble.of(rate / line.bitsPerSecond()))
        .orElseGet(OptionalDouble::empty);
  }
}
