package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.LineDips;
import io.deskworthy.report.network.LineLimit;
import io.deskworthy.report.network.Throughput;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.unit.BitRate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the product says of a transfer, by the product's own rules.
 *
 * @param stable empty when that is not determined
 * @param goodput in Mbit/s; empty when that is not known
 */
record Verdict(
    Answer answer, boolean borderline, Optional<Boolean> stable, OptionalDouble goodput) {

  /** Whether the requirement is met. */
  enum Answer {
    MET,
    NOT_MET,
    UNDETERMINED
  }

  private static final Verdict NOTHING =
      new Verdict(Answer.UNDETERMINED, false, Optional.empty(), OptionalDouble.empty());

  static Verdict of(TransferView view, BitRate target) {
    boolean limit = LineLimit.isShown(view, target);
    boolean noDip = LineDips.areNotShown(view, target);
    return Throughput.of(view.bins(), view.conditions(), target)
        .value()
        .map(seen -> of(seen, target, limit, noDip))
        .orElse(NOTHING);
  }

  private static Verdict of(Throughput seen, BitRate target, boolean limit, boolean noDip) {
    boolean met = seen.estimate().goodput().compareTo(target) >= 0;
    boolean borderline = seen.estimate().straddles(target);
    OptionalDouble goodput = OptionalDouble.of(seen.estimate().goodput().megabitsPerSecond());
    if (!met && !limit) {
      return new Verdict(Answer.UNDETERMINED, false, Optional.empty(), goodput);
    }
    Optional<Boolean> stable = noDip ? Optional.empty() : Optional.of(seen.stable());
    return new Verdict(met ? Answer.MET : Answer.NOT_MET, borderline, stable, goodput);
  }
}
