package io.deskworthy.agent.noise.signal;

import java.util.Arrays;

/**
 * A filter with feedback that runs forwards and backwards, so that it delays no frequency more than
 * another and its magnitude is a sum of R/(s² + d²), where s = 2·sin(ω/2). Each term is a decay to
 * either side of a sample, its pole at p on one side and 1/p on the other: (1 − p)²/p = d².
 *
 * <p>Backwards means from the future: the sound comes in blocks, and each waits until the one after
 * it is there. What comes after that has decayed and is left out. Not safe for concurrent use.
 */
final class SymmetricPoles {

  private final double[] squares;
  private final double[] residues;

  /** Four poles each. */
  private final PoleGroup[] groups;

  /** What the terms take together of the sample itself, which both directions count. */
  private final double twice;

  private final int length;

  /** A block whose future is still to come. */
  private double[] waiting;

  /** That future, as far as it is there. */
  private double[] arriving;

  /** A filtered block, of which as much was handed out as is there of that future. */
  private final double[] ready;

  private int arrived;

  /**
   * Makes the sum of {@code residues[k]} / (s² + {@code squares[k]}), of four terms or eight and so
   * on, that looks at least {@code length} samples ahead.
   */
  SymmetricPoles(double[] squares, double[] residues, int length) {
    this.squares = squares.clone();
    this.residues = residues.clone();
    this.length = length;
    groups = new PoleGroup[squares.length / PoleGroup.SIZE];
    double sum = 0;
    for (int group = 0; group < groups.length; group++) {
      int from = group * PoleGroup.SIZE;
      int to = from + PoleGroup.SIZE;
      groups[group] = PoleGroup.of(
          Arrays.copyOfRange(squares, from, to), Arrays.copyOfRange(residues, from, to));
      sum += groups[group].gain();
    }
    twice = sum;
    waiting = new double[length];
    arriving = new double[length];
    ready = new double[length];
  }

  /** Returns by how many samples the output is late. */
  int delay() {
    return 2 * length;
  }

  /** Filters the next samples where they are: the first {@code count} of {@code block}. */
  void filter(double[] block, int count) {
    for (int done = 0; done < count; ) {
      int next = Math.min(count - done, length - arrived);
      System.arraycopy(block, done, arriving, arrived, next);
      System.arraycopy(ready, arrived, block, done, next);
      arrived += next;
      done += next;
      if (arrived == length) {
        turn();
      }
    }
  }

  private void turn() {
    for (int i = 0; i < length; i++) {
      ready[i] = -twice * waiting[i];
    }
    for (PoleGroup group : groups) {
      group.forwards(waiting, ready);
      group.backwards(arriving, waiting, ready);
    }
    double[] free = waiting;
    waiting = arriving;
    arriving = free;
    arrived = 0;
  }

  /** Overwrites the samples held. */
  void forget() {
    Arrays.fill(waiting, 0);
    Arrays.fill(arriving, 0);
    Arrays.fill(ready, 0);
    for (PoleGroup group : groups) {
      group.forget();
    }
  }

  /** Returns by how much a tone is multiplied that turns by {@code angle} radians per sample. */
  double gainAt(double angle) {
    double s = 2 * Math.sin(angle / 2);
    double sum = 0;
    for (int k = 0; k < squares.length; k++) {
      sum += residues[k] / (s * s + squares[k]);
    }
    return sum;
  }
}
