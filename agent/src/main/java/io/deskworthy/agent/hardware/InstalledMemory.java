package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.ByteSize;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How much memory is fitted, from the first source that answers plausibly. Systems report what they
 * can use; graphics and firmware hold back up to a third of what the shop sold.
 *
 * @param size what the source says
 * @param source its name: {@code udev-dmi}
 */
public record InstalledMemory(Reading<ByteSize> size, Reading<String> source) {

  /** Every source was contradicted by the memory in use. */
  static final Reason CONTRADICTORY = new Reason("sources-contradict");

  /** Graphics share the memory, and the only source there is cannot see their part. */
  static final Reason HIDDEN_BY_GRAPHICS = new Reason("graphics-may-hold-memory");

  /** 8 GB of which 5.0 are usable: firmware and kernel never hold back so much by themselves. */
  private static final double MOST_OF_USABLE = 1.6;

  /** Graphics can be given three quarters of all memory: 96 of 128 GB on some mobile processors. */
  private static final double MOST_OF_USABLE_WITH_GRAPHICS = 4.0;

  /** What a memory map loses to firmware when nothing else is held back. */
  private static final double ROUNDING = 0.98;

  /**
   * A source and what it says.
   *
   * @param source its name in reports
   * @param seesEverything whether it counts the memory that graphics took before the system began
   * @param size asks it; only called when no better source answered
   */
  record Claim(String source, boolean seesEverything, Supplier<Reading<ByteSize>> size) {}

  /**
   * Picks from {@code claims}, best source first.
   *
   * @param usable what the operating system can use of the whole machine
   * @param sharedGraphics whether graphics take a part of the memory; only asked when it matters
   */
  static InstalledMemory pick(
      List<Claim> claims, Reading<ByteSize> usable, Supplier<Reading<Boolean>> sharedGraphics) {
    Reason last = Reason.NOT_READABLE;
    for (Claim claim : claims) {
      Reading<ByteSize> size = claim.size().get();
      Optional<Reason> doubt =
          size.fold(claimed -> doubt(claim, claimed, usable, sharedGraphics), Optional::of);
      if (doubt.isEmpty()) {
        return new InstalledMemory(size, Reading.of(claim.source()));
      }
      last = last.equals(Reason.NOT_READABLE) ? doubt.get() : last;
    }
    return new InstalledMemory(Reading.unknown(last), Reading.unknown(last));
  }

  private static Optional<Reason> doubt(
      Claim claim,
      ByteSize claimed,
      Reading<ByteSize> usable,
      Supplier<Reading<Boolean>> sharedGraphics) {
    double ratio =
        usable.value().map(size -> claimed.bytes() / (double) size.bytes()).orElse(1.0);
    if (ratio < 1 || ratio > MOST_OF_USABLE_WITH_GRAPHICS) {
      return Optional.of(CONTRADICTORY);
    }
    // Two questions of one kind: unknown graphics never excuse a gap, and never rule one out.
    if (ratio > MOST_OF_USABLE && !sharedGraphics.get().value().orElse(false)) {
      return Optional.of(CONTRADICTORY);
    }
    boolean partial = !claim.seesEverything() && !isWhole(claimed);
    return partial && sharedGraphics.get().value().orElse(true)
        ? Optional.of(HIDDEN_BY_GRAPHICS)
        : Optional.empty();
  }

  /**
   * Returns whether a size is just under a power of two, so that nothing much can be missing. 6 and
   * 12 GB are sold too, but are also what graphics leave of 8 and 16.
   */
  private static boolean isWhole(ByteSize size) {
    long atLeast = Long.highestOneBit(size.bytes());
    return size.bytes() == atLeast || size.bytes() >= ROUNDING * 2 * atLeast;
  }
}
