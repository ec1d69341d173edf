package io.deskworthy.agent.noise.signal;

/** A running mean that forgets with a time constant. Starts at 0. Not safe for concurrent use. */
final class ExponentialAverage {

  private final double kept;
  private double value;

  ExponentialAverage(double timeConstantSeconds, double rate) {
    this.kept = Math.exp(-1 / (rate * timeConstantSeconds));
  }

  double next(double input) {
    value = kept * value + (1 - kept) * input;
    return value;
  }
}
