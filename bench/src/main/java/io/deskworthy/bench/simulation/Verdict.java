package io.deskworthy.bench.simulation;

import io.deskworthy.report.network.LineLimit;
import io.deskworthy.report.network.Throughput;
import io.deskworthy.report.network.TransferView;
import io.deskworthy.report.unit.BitRate;
import java.util.Optional;

/**
 * What the product says of a transfer, by the product's own rules.
 *
 * @param stable empty when that is not determined
 */
record Verdict(Answer answer, boolean borderline, Optional<Boolean> stable) {

  /** Whether the requirement is met. */
  enum Answer {
    MET,
    NOT_MET,
    UNDETERMINED
  }

  private static final Verdict NOTHING = new Verdict(Answer.UNDETERMINED, false, Optional.empty());

  static Verdict of(TransferView view, BitRate target) {
    boolean limit = LineLimit.isShown(view, target);
    return Throughput.of(view.bins(), view.conditions(), target)
        .value()
        .map(seen -> of(seen, target, limit))
        .orElse(NOTHING);
  }

  private static Verdict of(Throughput seen, BitRate target, boolean limit) {
    boolean met = seen.estimate().goodput().compareTo(target) >= 0;
    boolean borderline = seen.estimate().straddles(target);
    if (met) {
      return new Verdict(Answer.MET, borderline, Optional.of(seen.stable()));
    }
    return limit
        ? new Verdict(Answer.NOT_MET, borderline, Optional.of(seen.stable()))
        : new Verdict(Answer.UNDETERMINED, false, Optional.empty());
  }
}
