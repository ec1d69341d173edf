package io.deskworthy.bench.network;

import io.deskworthy.testkit.line.LineShape;

/**
 * A line to measure.
 *
 * @param name as it stands in the tables
 * @param up from the candidate to the server
 * @param down from the server to the candidate
 */
record BenchLine(String name, LineShape up, LineShape down) {

  /** Reads {@code NAME | UP | DOWN}. */
  static BenchLine parse(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("expected NAME | UP | DOWN, found " + text);
    }
    return new BenchLine(
        parts[0].trim(), LineShape.parse(parts[1].trim()), LineShape.parse(parts[2].trim()));
  }

  /** Returns the same line with other dice, so that runs are independent of each other. */
  BenchLine withSeed(long seed) {
    return new BenchLine(name, up.withSeed(2 * seed + 1), down.withSeed(2 * seed + 2));
  }

  /** Returns the chance of a packet that goes both ways to be lost, 0 to 1. */
  double roundTripLoss() {
    return 1 - (1 - up.lossShare()) * (1 - down.lossShare());
  }

  /** Returns whether its download has dips or outages. */
  boolean isSteady() {
    return down.isSteady();
  }
}
