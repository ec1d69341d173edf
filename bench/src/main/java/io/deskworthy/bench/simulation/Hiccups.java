package io.deskworthy.bench.simulation;

/** Times in which the candidate's computer is busy with other things and reads nothing. */
final class Hiccups {

  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;
  private static final double SHORTEST = 50 * MILLISECOND;

  private final Dice dice;
  private final double every;
  private final double longest;
  private long start;
  private long end;

  Hiccups(Line line, Dice dice) {
    this.dice = dice;
    this.every = line.get(Trait.HICCUP_EVERY) * SECOND;
    this.longest = line.get(Trait.HICCUP) * MILLISECOND;
    this.start = every == 0 ? Long.MAX_VALUE : Math.round(dice.exponential(every));
    this.end = every == 0 ? Long.MAX_VALUE : start + length();
  }

  private long length() {
    return Math.round(dice.between(SHORTEST, Math.max(SHORTEST, longest)));
  }

  /** Returns when what is there at {@code now} is read; the times asked for do not go back. */
  long readAt(long now) {
    while (now >= end) {
      start = end + Math.round(dice.exponential(every));
      end = start + length();
    }
    return now < start ? now : end;
  }
}
