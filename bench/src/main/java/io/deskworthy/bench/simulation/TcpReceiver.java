package io.deskworthy.bench.simulation;

import java.util.BitSet;

/** Puts the segments of one stream in order: behind a hole everything waits. */
final class TcpReceiver {

  private final BitSet early = new BitSet();
  private int expected;
  private int base;

  /** Takes a segment; returns how many can now be read that could not before. */
  int arrived(int segment) {
    if (segment < expected) {
      return 0;
    }
    if (segment > expected) {
      base = early.isEmpty() ? expected : base;
      early.set(segment - base);
      return 0;
    }
    int before = expected++;
    if (!early.isEmpty()) {
      skipEarly();
    }
    return expected - before;
  }

  private void skipEarly() {
    int end = early.nextClearBit(expected - base);
    early.clear(expected - base, end);
    expected = base + end;
  }

  /** Returns the first segment that is missing: the cumulative acknowledgement. */
  int expected() {
    return expected;
  }
}
