package io.deskworthy.agent.hardware.speed;

/**
 * Whole numbers and branches that nobody can foresee: fills 4096 integers from a xorshift generator
 * (Marsaglia, "Xorshift RNGs", 2003) and sorts them by heap sort (Williams, Algorithm 232, 1964).
 * 16 KiB fit into the first cache of every processor.
 */
final class SortKernel implements Kernel {

  private static final int SIZE = 4096;

  /** Any but 0; each run continues where the last one ended. */
  private static final int SEED = 0x9E3779B9;

  private final int[] heap = new int[SIZE];
  private int state = SEED;

  @Override
  public long run() {
    for (int index = 0; index < SIZE; index++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      heap[index] = state;
    }
    for (int root = SIZE / 2 - 1; root >= 0; root--) {
      sift(root, SIZE);
    }
    for (int end = SIZE - 1; end > 0; end--) {
      int greatest = heap[0];
      heap[0] = heap[end];
      heap[end] = greatest;
      sift(0, end);
    }
    return heap[0] + (long) heap[SIZE / 2] + heap[SIZE - 1];
  }

  /** Lets the value at {@code from} sink until no child is greater. */
  private void sift(int from, int end) {
    int root = from;
    int value = heap[root];
    int child = 2 * root + 1;
    while (child < end) {
      if (child + 1 < end && heap[child + 1] > heap[child]) {
        child++;
      }
      if (heap[child] <= value) {
        break;
      }
      heap[root] = heap[child];
      root = child;
      child = 2 * root + 1;
    }
    heap[root] = value;
  }
}
