package io.deskworthy.bench.simulation;

import java.util.List;
import java.util.stream.Stream;

/** The ways in which a verdict can be wrong. */
enum WrongAnswer {
  FALSE_MET("MET on a line that is too slow"),
  FALSE_NOT_MET("NOT_MET on a line that carries it"),
  STABLE_IN_SIGHT("stable, with a dip in sight"),
  STABLE_BETWEEN("stable, with dips only before and after"),
  UNSTABLE("not stable, on a line without dips");

  private final String words;

  WrongAnswer(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  private boolean holds(Case one) {
    return switch (this) {
      case FALSE_MET -> one.isFalseMet();
      case FALSE_NOT_MET -> one.isFalseNotMet();
      case STABLE_IN_SIGHT -> one.isWronglyStableThoughSeen();
      case STABLE_BETWEEN -> one.isWronglyStable() && !one.dipped();
      case UNSTABLE -> one.isWronglyUnstable();
    };
  }

  static Stream<WrongAnswer> of(Case one) {
    return Stream.of(values()).filter(wrong -> wrong.holds(one));
  }

  /** Returns up to {@code most} cases of each way and each kind of line. */
  static List<Case> some(List<Case> cases, int most) {
    return Stream.of(values())
        .flatMap(wrong -> Stream.of(LineKind.values())
            .flatMap(kind -> cases.stream()
                .filter(one -> one.kind() == kind && wrong.holds(one))
                .limit(most)))
        .distinct()
        .toList();
  }
}
