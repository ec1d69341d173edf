package io.deskworthy.bench.simulation;

import java.util.Arrays;

/** Segment numbers, first in, first out. */
final class Segments {

  private static final int INITIAL = 1 << 6;

  private int[] ring = new int[INITIAL];
  private int head;
  private int size;

  void add(int segment) {
    if (size == ring.length) {
      int[] grown = Arrays.copyOf(ring, ring.length * 2);
      System.arraycopy(ring, head, grown, 0, ring.length - head);
      System.arraycopy(ring, 0, grown, ring.length - head, head);
      ring = grown;
      head = 0;
    }
    ring[(head + size++) & (ring.length - 1)] = segment;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int remove() {
    int segment = ring[head];
    head = (head + 1) & (ring.length - 1);
    size--;
    return segment;
  }
}
