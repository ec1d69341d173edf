package io.deskworthy.bench.simulation;

import java.util.Arrays;

/**
 * Packets on their way, first in, first out, in arrays instead of objects: a line keeps their
 * order, so the one that is due next is always the oldest, and no heap is needed.
 */
final class PacketRing {

  static final long NEVER = Long.MAX_VALUE;

  private static final int INITIAL = 1 << 8;

  private long[] due = new long[INITIAL];
  private int[] stream = new int[INITIAL];
  private int[] transmission = new int[INITIAL];
  private int[] segment = new int[INITIAL];
  private int head;
  private int size;

  /** Puts a packet at the end; {@code dueNanos} must not lie before that of the one ahead. */
  void add(long dueNanos, int ofStream, int ofTransmission, int ofSegment) {
    if (size == due.length) {
      grow();
    }
    int place = (head + size) & (due.length - 1);
    due[place] = dueNanos;
    stream[place] = ofStream;
    transmission[place] = ofTransmission;
    segment[place] = ofSegment;
    size++;
  }

  /** Returns when the first packet is due, or {@link #NEVER}. */
  long due() {
    return size == 0 ? NEVER : due[head];
  }

  int stream() {
    return stream[head];
  }

  int transmission() {
    return transmission[head];
  }

  int segment() {
    return segment[head];
  }

  void remove() {
    head = (head + 1) & (due.length - 1);
    size--;
  }

  int size() {
    return size;
  }

  private void grow() {
    int length = due.length;
    due = Arrays.copyOf(straight(due), length * 2);
    stream = Arrays.copyOf(straight(stream), length * 2);
    transmission = Arrays.copyOf(straight(transmission), length * 2);
    segment = Arrays.copyOf(straight(segment), length * 2);
    head = 0;
  }

  private long[] straight(long[] ring) {
    long[] copy = new long[ring.length];
    System.arraycopy(ring, head, copy, 0, ring.length - head);
    System.arraycopy(ring, 0, copy, ring.length - head, head);
    return copy;
  }

  private int[] straight(int[] ring) {
    int[] copy = new int[ring.length];
    System.arraycopy(ring, head, copy, 0, ring.length - head);
    System.arraycopy(ring, 0, copy, ring.length - head, head);
    return copy;
  }
}
