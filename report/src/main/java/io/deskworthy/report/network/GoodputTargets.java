package io.deskworthy.report.network;

import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Ratio;

/**
 * The goodput that each direction is measured against.
 *
 * @param download above zero
 * @param upload above zero
 */
public record GoodputTargets(BitRate download, BitRate upload) {

  /**
   * A line sold as R carries 0.965 R of payload at best, and the German regulator calls a line
   * compliant that reaches 90 % of its maximum.
   */
  public static final Ratio DEFAULT_FACTOR = new Ratio(0.9);

  /**
   * Half above the requirement: the bound clears the target soon, and the candidate's data and the
   * node's uplink are spent no further.
   */
  private static final double PACE = 1.5;

  /** What most employers of chat agents ask for. */
  private static final BitRate USUAL_DOWNLOAD = BitRate.ofMegabitsPerSecond(20);

  /** A video call needs 4 to 5 Mbit/s upwards. */
  private static final BitRate USUAL_UPLOAD = BitRate.ofMegabitsPerSecond(5);

  /** Refuses targets of nothing: against them every line would be good. */
  public GoodputTargets {
    if (download.bitsPerSecond() == 0 || upload.bitsPerSecond() == 0) {
      throw new IllegalArgumentException("a target lies above 0");
    }
  }

  /**
   * Returns the targets under {@code policy}: what it demands, and for a direction of which it
   * demands nothing what a chat desk with calls needs.
   */
  public static GoodputTargets of(Policy policy) {
    return ofRequired(
        policy.demandedRate("network.download").orElse(USUAL_DOWNLOAD),
        policy.demandedRate("network.upload").orElse(USUAL_UPLOAD),
        new Ratio(policy.goodputFactor()));
  }

  /** Returns the targets for required rates, each times {@code factor}. */
  public static GoodputTargets ofRequired(BitRate download, BitRate upload, Ratio factor) {
    return new GoodputTargets(times(download, factor.value()), times(upload, factor.value()));
  }

  /** Returns the default pace, for both directions, of a required download rate. */
  public static BitRate paceFor(BitRate requiredDownload) {
    return times(requiredDownload, PACE);
  }

  /** Returns the target of {@code direction}. */
  public BitRate of(Direction direction) {
    return direction == Direction.DOWNLOAD ? download : upload;
  }

  private static BitRate times(BitRate rate, double factor) {
    return new BitRate(Math.round(rate.bitsPerSecond() * factor));
  }
}
