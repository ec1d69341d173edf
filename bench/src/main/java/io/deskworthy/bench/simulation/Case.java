package io.deskworthy.bench.simulation;

import io.deskworthy.bench.simulation.Verdict.Answer;

/**
 * A line, the verdict on it, and what it cost.
 *
 * @param lineRate what the line carried on average while it was measured, Mbit/s
 * @param dipped whether it fell to its lower rate meanwhile
 * @param seconds from the first byte to the end
 * @param megabytes payload, the ramp-up included
 */
record Case(
    Line line,
    LineKind kind,
    Verdict verdict,
    double lineRate,
    boolean dipped,
    double seconds,
    double megabytes) {

  /** A line of this rate and more must not be failed. Mbit/s of whole packets. */
  static final double CLEARLY_GOOD = 19.5;

  /** A line of this rate and less must not be passed. */
  static final double CLEARLY_BAD = 18.0;

  private static final double MILLIS = 1e3;

  static Case of(Course course, Verdict verdict) {
    return new Case(
        course.line(),
        LineKind.of(course.line()),
        verdict,
        course.lineRate(),
        course.sawLow(),
        course.lasted().toMillis() / MILLIS,
        course.megabytes());
  }

  boolean isFalseMet() {
    return verdict.answer() == Answer.MET && lineRate <= CLEARLY_BAD;
  }

  /** Other downloads on the line leave less of it: that is said in words, not held against it. */
  boolean isFalseNotMet() {
    return verdict.answer() == Answer.NOT_MET && lineRate >= CLEARLY_GOOD;
  }

  boolean isUndetermined() {
    return verdict.answer() == Answer.UNDETERMINED;
  }

  /** Called stable although it dips, be it between the looks. */
  boolean isWronglyStable() {
    return kind == LineKind.DIPPING
        && verdict.answer() == Answer.MET
        && verdict.stable().orElse(false);
  }

  /** The same, and a dip or an outage fell into the time that was measured. */
  boolean isWronglyStableThoughSeen() {
    return isWronglyStable() && dipped;
  }

  boolean isWronglyUnstable() {
    return kind != LineKind.DIPPING
        && line.get(Trait.RATE) >= CLEARLY_GOOD
        && verdict.answer() == Answer.MET
        && !verdict.stable().orElse(true);
  }
}
