package io.deskworthy.bench.simulation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways in which a verdict can be wrong. */
enum WrongAnswer {
  FALSE_MET("MET on a line that is too slow", Case::isFalseMet),
  FALSE_NOT_MET("NOT_MET on a line that carries it", Case::isFalseNotMet),
  STABLE_IN_SIGHT("stable, with a dip in sight", Case::isWronglyStableThoughSeen),
  STABLE_BETWEEN("stable, with dips only before and after",
      one -> one.isWronglyStable() && !one.dipped()),
  UNSTABLE("not stable, on a line without dips", Case::isWronglyUnstable);

  private final String words;
  private final Predicate<Case> holds;

  WrongAnswer(String words, Predicate<Case> holds) {
    this.words = words;
    this.holds = holds;
  }

  String words() {
    return words;
  }

  static Stream<WrongAnswer> of(Case one) {
    return Stream.of(values()).filter(wrong -> wrong.holds.test(one));
  }

  /** Returns up to {@code most} cases of each way and each kind of line. */
  static List<Case> some(List<Case> cases, int most) {
    return Stream.of(values())
        .flatMap(wrong -> Stream.of(LineKind.values()).flatMap(kind -> cases.stream()
            .filter(one -> one.kind() == kind && wrong.holds.test(one))
            .limit(most)))
        .distinct()
        .toList();
  }
}
