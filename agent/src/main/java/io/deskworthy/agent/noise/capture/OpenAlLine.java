package io.deskworthy.agent.noise.capture;

import io.deskworthy.agent.noise.capture.SoundSystem.SoundLine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A line out of calls that never wait: asks again and again until there is sound. */
final class OpenAlLine implements SoundLine {

  /** Two seconds: the reader may be held up by a garbage collection or by a busy machine. */
  private static final int BUFFER_SECONDS = 2;

  /** Half of what a device usually delivers at once. */
  private static final Duration ASK_AGAIN = Duration.ofMillis(5);

  /** Whoever reads has given up long before; the thread shall not ask for ever. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Capture capture;
  private final int frameBytes;
  private volatile boolean closed;

  OpenAlLine(Capture capture, int channels) {
    this.capture = capture;
    this.frameBytes = channels * Short.BYTES;
  }

  /** Returns for how many frames there is to be room. */
  static int frames(int rate) {
    return BUFFER_SECONDS * rate;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    int frames = Math.min(awaitFrames(), length / frameBytes);
    if (frames == 0) {
      return 0;
    }
    // Native order is little-endian on every processor that there are libraries for.
    ByteBuffer taken =
        ByteBuffer.allocateDirect(frames * frameBytes).order(ByteOrder.nativeOrder());
    capture.take(taken, frames);
    taken.get(0, bytes, offset, frames * frameBytes);
    taken.put(0, new byte[frames * frameBytes]);
    return frames * frameBytes;
  }

  /** Returns how many frames there are; 0 if the device is gone, or silent for too long. */
  private int awaitFrames() {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    int available = capture.available();
    while (available == 0 && !closed && capture.connected() && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(ASK_AGAIN.toNanos());
      available = capture.available();
    }
    return available;
  }

  @Override
  public void close() {
    closed = true;
    capture.close();
  }

  /** An open device. */
  interface Capture {

    /** Returns how many frames wait to be taken. */
    int available();

    /** Returns false once the device is gone for good. */
    boolean connected();

    /** Takes that many frames, 16 bit in native order. */
    void take(ByteBuffer target, int frames);

    /** Stops and releases it. */
    void close();
  }
}
