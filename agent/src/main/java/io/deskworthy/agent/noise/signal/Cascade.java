package io.deskworthy.agent.noise.signal;

/**
 * Three second-order sections one behind the other, in transposed direct form II. All three in one
 * loop and their states in variables: each section has to wait for its own last output, and
 * meanwhile the others have their turn. Not safe for concurrent use.
 */
final class Cascade {

  private final Biquad first;
  private final Biquad second;
  private final Biquad third;

  /** Two of each section. */
  private final double[] states = new double[6];

  Cascade(Biquad first, Biquad second, Biquad third) {
    this.first = first;
    this.second = second;
    this.third = third;
  }

  /** Filters the next samples where they are: the first {@code count} of {@code block}. */
  void filter(double[] block, int count) {
    double first1 = states[0];
    double first2 = states[1];
    double second1 = states[2];
    double second2 = states[3];
    double third1 = states[4];
    double third2 = states[5];
    for (int i = 0; i < count; i++) {
      double in = block[i];
      double one = first.b0() * in + first1;
      first1 = first.b1() * in - first.a1() * one + first2;
      first2 = first.b2() * in - first.a2() * one;
      double two = second.b0() * one + second1;
      second1 = second.b1() * one - second.a1() * two + second2;
      second2 = second.b2() * one - second.a2() * two;
      double three = third.b0() * two + third1;
      third1 = third.b1() * two - third.a1() * three + third2;
      third2 = third.b2() * two - third.a2() * three;
      block[i] = three;
    }
    keep(first1, first2, second1, second2, third1, third2);
  }

  private void keep(double... now) {
    System.arraycopy(now, 0, states, 0, states.length);
  }

  /** Returns by how much a tone of {@code hertz} is multiplied. */
  double gainAt(double hertz, double rate) {
    return first.gainAt(hertz, rate) * second.gainAt(hertz, rate) * third.gainAt(hertz, rate);
  }
}
