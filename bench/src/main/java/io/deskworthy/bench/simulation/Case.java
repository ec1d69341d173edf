package io.deskworthy.bench.simulation;

import io.deskworthy.bench.simulation.Verdict.Answer;
import java.util.OptionalDouble;

/**
 * A line, the verdict on it, and what it cost.
 *
 * @param lineRate what the line carried on average while it was measured, Mbit/s
 * @param dipped whether it fell to its lower rate meanwhile
 * @param error of the goodput that was said, as a share of what TCP can carry of payload on such a
 *     line; empty where none was said or the line is not steady
 * @param seconds from the first byte to the end
 * @param megabytes payload, the ramp-up included
 */
record Case(
    Line line,
    LineKind kind,
    Verdict verdict,
    double lineRate,
    boolean dipped,
    OptionalDouble error,
    double seconds,
    double megabytes) {

  /** A line of this rate and more must not be failed. Mbit/s of whole packets. */
  static final double CLEARLY_GOOD = 19.5;

  /** A line of this rate and less must not be passed. */
  static final double CLEARLY_BAD = 18.0;

  /** Payload of a full packet of 1500 bytes with time stamps. */
  private static final double PAYLOAD_SHARE = 1448.0 / 1500;

  /** Between them an answer may take its time. Mbit/s of whole packets. */
  private static final double CLEARLY_SLOW = 15;

  private static final double CLEARLY_FAST = 25;
  private static final double CLEAR_SECONDS = 7;

  /** 25 on the line, headers and what was sent again included. */
  private static final double CLEAR_MEGABYTES = 23.5;

  private static final double MILLIS = 1e3;

  static Case of(Course course, Verdict verdict) {
    return new Case(
        course.line(),
        LineKind.of(course.line()),
        verdict,
        course.lineRate(),
        course.sawLow(),
        error(course, verdict),
        course.lasted().toMillis() / MILLIS,
        course.megabytes());
  }

  private static OptionalDouble error(Course course, Verdict verdict) {
    boolean unknown =
        verdict.answer() == Answer.UNDETERMINED || verdict.goodput().isEmpty();
    if (unknown || LineKind.of(course.line()) == LineKind.DIPPING) {
      return OptionalDouble.empty();
    }
    double truth = Math.min(
        course.view().conditions().pace().megabitsPerSecond(), PAYLOAD_SHARE * course.lineRate());
    return OptionalDouble.of(verdict.goodput().getAsDouble() / truth - 1);
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

  /** The rate fell at times, and nothing showed that the line did. */
  boolean isStabilityOpen() {
    return verdict.answer() == Answer.MET && verdict.stable().isEmpty();
  }

  /** Far from the requirement, and no trouble but loss or a short queue. */
  boolean isClear() {
    double rate = line.get(Trait.RATE);
    return kind.isPlain() && (rate <= CLEARLY_SLOW || rate >= CLEARLY_FAST);
  }

  /** It asked for more than a clear line should be asked for. */
  boolean isDear() {
    return isClear() && (seconds > CLEAR_SECONDS || megabytes > CLEAR_MEGABYTES);
  }

  boolean isWronglyUnstable() {
    return kind != LineKind.DIPPING
        && line.get(Trait.RATE) >= CLEARLY_GOOD
        && verdict.answer() == Answer.MET
        && !verdict.stable().orElse(true);
  }
}
