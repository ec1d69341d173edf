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
    Section one = new Section(first, states[0], states[1]);
    Section two = new Section(second, states[2], states[3]);
    Section three = new Section(third, states[4], states[5]);
    for (int i = 0; i < count; i++) {
      block[i] = three.next(two.next(one.next(block[i])));
    }
    keep(one.early, one.late, two.early, two.late, three.early, three.late);
  }

  private void keep(double... now) {
    System.arraycopy(now, 0, states, 0, states.length);
  }

  /** Returns by how much a tone of {@code hertz} is multiplied. */
  double gainAt(double hertz, double rate) {
    return first.gainAt(hertz, rate) * second.gainAt(hertz, rate) * third.gainAt(hertz, rate);
  }

  /** Never leaves {@link #filter}, so that the compiler keeps its states in registers. */
  private static final class Section {

    private final Biquad biquad;
    private double early;
    private double late;

    Section(Biquad biquad, double early, double late) {
      this.biquad = biquad;
      this.early = early;
      this.late = late;
    }

    double next(double in) {
      double out = biquad.b0() * in + early;
      early = biquad.b1() * in - biquad.a1() * out + late;
      late = biquad.b2() * in - biquad.a2() * out;
      return out;
    }
  }
}
