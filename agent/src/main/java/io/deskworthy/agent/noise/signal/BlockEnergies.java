package io.deskworthy.agent.noise.signal;

import java.util.ArrayList;
import java.util.List;

/** Mean squares of successive blocks of one length. Not safe for concurrent use. */
final class BlockEnergies {

  private final int blockLength;
  private final List<Double> means = new ArrayList<>();
  private double sum;
  private int filled;

  BlockEnergies(int blockLength) {
    this.blockLength = blockLength;
  }

  void add(double square) {
    sum += square;
    if (++filled == blockLength) {
      means.add(sum / blockLength);
      sum = 0;
      filled = 0;
    }
  }

  /** Returns the mean square of each block that is complete, in their order. */
  List<Double> means() {
    return List.copyOf(means);
  }

  /** Returns the level of each block that is complete. */
  List<Double> levels() {
    return means.stream().map(Level::ofEnergy).toList();
  }

  /** Returns the level of the last complete block, or negative infinity before the first. */
  double latestLevel() {
    return means.isEmpty() ? Double.NEGATIVE_INFINITY : Level.ofEnergy(means.get(means.size() - 1));
  }
}
