package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Found;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.ByteSize;
import java.util.Optional;

/**
 * Judges installed memory. Systems tell how much they can use, which on an "8 GB machine" is 5.9 to
 * 7.8 GB: what graphics and firmware hold back must fail nobody.
 */
final class InstalledMemoryAssessor implements Assessor {

  /** Modules are sold in whole GB; 2 % allow for what a memory map rounds away. */
  private static final double ROUNDING = 0.98;

  /** Firmware and the kernel hold back up to 10 %; more means graphics, or a smaller machine. */
  private static final double SURELY_ENOUGH = 0.85;

  /** 6 GB, or 8 GB of which graphics hold 2 GB: usable memory alone cannot tell. */
  private static final double SURELY_TOO_LITTLE = 0.70;

  /** Below this share of what was demanded, the reason for the gap is worth a note. */
  private static final double WORTH_A_NOTE = 0.80;

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    Found<ByteSize> installed = findings.found(MachineFindings.INSTALLED_MEMORY);
    Optional<ByteSize> usable = findings.reading(MachineFindings.USABLE_MEMORY).value();
    if (!(rule instanceof Rule.AtLeast least)) {
      return Opinion.unknown(Judge.RULE_DOES_NOT_FIT, installed.evidence());
    }
    Optional<ByteSize> trusted =
        installed.reading().value().filter(size -> isPlausible(size, usable));
    if (trusted.isPresent()) {
      return fromInstalled(trusted.get(), usable, least.bound(), installed.evidence());
    }
    Reason reason = installed.reading().reason().orElse(new Reason("installed-implausible"));
    return usable
        .map(size -> fromUsable(size, least.bound(), installed.evidence()))
        .orElse(Opinion.unknown(reason, installed.evidence()));
  }

  /** Installed memory below usable memory is a misreading; so is none at all. */
  private static boolean isPlausible(ByteSize installed, Optional<ByteSize> usable) {
    return installed.bytes() > 0
        && usable.map(size -> installed.bytes() >= ROUNDING * size.bytes()).orElse(true);
  }

  private static Opinion fromInstalled(
      ByteSize installed, Optional<ByteSize> usable, double demanded, Evidence evidence) {
    Quantity measured = new Quantity.Amount(installed.bytes(), Unit.BYTE);
    if (installed.bytes() < ROUNDING * demanded) {
      return Opinion.of(Outcome.NOT_MET, measured, evidence, "too-little");
    }
    boolean heldBack =
        usable.map(size -> size.bytes() < WORTH_A_NOTE * demanded).orElse(false);
    return Opinion.of(
        Outcome.MET, measured, evidence, heldBack ? "graphics-hold-memory" : "enough");
  }

  private static Opinion fromUsable(ByteSize usable, double demanded, Evidence evidence) {
    Quantity measured = new Quantity.Amount(usable.bytes(), Unit.BYTE);
    double share = usable.bytes() / demanded;
    if (share >= SURELY_ENOUGH) {
      return Opinion.of(Outcome.MET, measured, evidence, "estimated-from-usable");
    }
    return share >= SURELY_TOO_LITTLE
        ? Opinion.of(Outcome.UNDETERMINED, measured, evidence, "installed-unknown")
        : Opinion.of(Outcome.NOT_MET, measured, evidence, "too-little-usable");
  }
}
