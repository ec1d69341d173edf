package io.deskworthy.report.judging;

import static io.deskworthy.report.judging.JudgingReasons.ENOUGH;
import static io.deskworthy.report.judging.JudgingReasons.ESTIMATED_FROM_USABLE;
import static io.deskworthy.report.judging.JudgingReasons.GRAPHICS_HOLD_MEMORY;
import static io.deskworthy.report.judging.JudgingReasons.INSTALLED_IMPLAUSIBLE;
import static io.deskworthy.report.judging.JudgingReasons.INSTALLED_UNKNOWN;
import static io.deskworthy.report.judging.JudgingReasons.TOO_LITTLE;
import static io.deskworthy.report.judging.JudgingReasons.TOO_LITTLE_USABLE;
import static io.deskworthy.report.judging.JudgingReasons.VIRTUAL_MEMORY;

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

  /** Linux's memory blocks: they lack what graphics took before the kernel began. */
  private static final String COUNTS_WHAT_IS_LEFT = "memory-blocks";

  @Override
  public Demand demand() {
    return Demand.atLeast(Unit.BYTE);
  }

  @Override
  public Opinion assess(Findings findings, Rule rule, Policy policy) {
    double demanded = ((Rule.AtLeast) rule).bound();
    Found<ByteSize> installed = findings.found(MachineFindings.INSTALLED_MEMORY);
    Found<ByteSize> usable = findings.found(MachineFindings.USABLE_MEMORY);
    Optional<Found<ByteSize>> estimate = Optional.of(usable).filter(found -> isSome(found));
    if (isSome(installed) && !isLessThan(installed, estimate)) {
      return countsWhatIsLeft(findings)
          ? fromUsable(installed, demanded, isVirtual(findings))
          : fromInstalled(installed, estimate, demanded);
    }
    return estimate
        .map(found -> fromUsable(found, demanded, isVirtual(findings)))
        .orElseGet(() -> Opinion.unknown(
            installed.reading().reason().orElse(INSTALLED_IMPLAUSIBLE), installed.evidence()));
  }

  /** A machine without memory does not run: 0 is a value that was not read. */
  private static boolean isSome(Found<ByteSize> found) {
    return found.reading().value().map(size -> size.bytes() > 0).orElse(false);
  }

  /** Installed memory below usable memory is a misreading. */
  private static boolean isLessThan(Found<ByteSize> installed, Optional<Found<ByteSize>> estimate) {
    return estimate.map(usable -> bytes(installed) < ROUNDING * bytes(usable)).orElse(false);
  }

  private static boolean countsWhatIsLeft(Findings findings) {
    return findings
        .reading(MachineFindings.INSTALLED_MEMORY_SOURCE)
        .value()
        .equals(Optional.of(COUNTS_WHAT_IS_LEFT));
  }

  /**
   * A virtual machine without tables of its firmware, such as that in which a Chromebook keeps its
   * Linux, shows the part of the computer's memory that it was given.
   */
  private static boolean isVirtual(Findings findings) {
    return findings.reading(MachineFindings.VIRTUAL_MACHINE).value().orElse(false)
        || findings.reading(MachineFindings.CONTAINER).value().orElse(false);
  }

  private static Opinion fromInstalled(
      Found<ByteSize> installed, Optional<Found<ByteSize>> estimate, double demanded) {
    if (bytes(installed) < ROUNDING * demanded) {
      return opinion(Outcome.NOT_MET, installed, TOO_LITTLE);
    }
    boolean heldBack =
        estimate.map(usable -> bytes(usable) < WORTH_A_NOTE * demanded).orElse(false);
    return opinion(Outcome.MET, installed, heldBack ? GRAPHICS_HOLD_MEMORY : ENOUGH);
  }

  private static Opinion fromUsable(Found<ByteSize> usable, double demanded, boolean virtual) {
    if (bytes(usable) >= ROUNDING * demanded) {
      return opinion(Outcome.MET, usable, ENOUGH);
    }
    if (bytes(usable) >= SURELY_ENOUGH * demanded) {
      return opinion(Outcome.MET, usable, ESTIMATED_FROM_USABLE);
    }
    if (virtual) {
      return opinion(Outcome.UNDETERMINED, usable, VIRTUAL_MEMORY);
    }
    return bytes(usable) >= SURELY_TOO_LITTLE * demanded
        ? opinion(Outcome.UNDETERMINED, usable, INSTALLED_UNKNOWN)
        : opinion(Outcome.NOT_MET, usable, TOO_LITTLE_USABLE);
  }

  private static Opinion opinion(Outcome outcome, Found<ByteSize> found, Reason reason) {
    return Opinion.of(
        outcome, new Quantity.Amount(bytes(found), Unit.BYTE), found.evidence(), reason);
  }

  private static double bytes(Found<ByteSize> found) {
    return found.reading().fold(ByteSize::bytes, reason -> 0L);
  }
}
