package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/**
 * Four terms of a {@link SymmetricPoles}. All four in one loop and their states in variables: each
 * has to wait for its own last output, and meanwhile the others have their turn. Not safe for
 * concurrent use.
 */
final class PoleGroup {

  /** So many terms. */
  static final int SIZE = 4;

  /** What is left of a state a sample later. */
  private final double[] decays;

  /** What a term counts of its state. */
  private final double[] gains;

  /** Where the last block ended, forwards. */
  private final double[] states = new double[SIZE];

  private PoleGroup(double[] decays, double[] gains) {
    this.decays = decays;
    this.gains = gains;
  }

  /** Returns the terms residues[k] / (s² + squares[k]). */
  static PoleGroup of(double[] squares, double[] residues) {
    double[] decays = new double[SIZE];
    double[] gains = new double[SIZE];
    for (int k = 0; k < SIZE; k++) {
      double left = Math.sqrt(squares[k] * (1 + squares[k] / 4)) - squares[k] / 2;
      decays[k] = 1 - left;
      gains[k] = residues[k] * decays[k] / (left * (1 + decays[k]));
    }
    return new PoleGroup(decays, gains);
  }

  /** Returns what the terms count together of a sample itself. */
  double gain() {
    return Arrays.stream(gains).sum();
  }

  /** Adds to {@code out} what the past and each sample of {@code block} itself give. */
  void forwards(double[] block, double[] out) {
    Term one = term(0, states[0]);
    Term two = term(1, states[1]);
    Term three = term(2, states[2]);
    Term four = term(3, states[3]);
    for (int i = 0; i < block.length; i++) {
      double in = block[i];
      out[i] += (one.next(in) + two.next(in)) + (three.next(in) + four.next(in));
    }
    states[0] = one.state;
    states[1] = two.state;
    states[2] = three.state;
    states[3] = four.state;
  }

  /**
   * Adds to {@code out} what the future and each sample of {@code block} itself give.
   *
   * @param future the block after it; what comes after that is left out
   */
  void backwards(double[] future, double[] block, double[] out) {
    Term one = term(0, 0);
    Term two = term(1, 0);
    Term three = term(2, 0);
    Term four = term(3, 0);
    for (int i = future.length - 1; i >= 0; i--) {
      double in = future[i];
      one.next(in);
      two.next(in);
      three.next(in);
      four.next(in);
    }
    for (int i = block.length - 1; i >= 0; i--) {
      double in = block[i];
      out[i] += (one.next(in) + two.next(in)) + (three.next(in) + four.next(in));
    }
  }

  private Term term(int k, double state) {
    return new Term(decays[k], gains[k], state);
  }

  /** Forgets the past. */
  void forget() {
    Arrays.fill(states, 0);
  }

  /** Never leaves the method it is made in, so that the compiler keeps its state in a register. */
  private static final class Term {

    private final double decay;
    private final double gain;
    private double state;

    Term(double decay, double gain, double state) {
      this.decay = decay;
      this.gain = gain;
      this.state = state;
    }

    double next(double in) {
      state = in + decay * state;
      return gain * state;
    }
  }
}
