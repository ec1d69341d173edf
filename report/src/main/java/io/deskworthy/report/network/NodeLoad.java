package io.deskworthy.report.network;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How busy a node was while it measured somebody. A node that was short of something itself must
 * not speak against a line.
 *
 * @param cpuMost highest load of the node's processors that was sampled, 0 to 1; 0 where the system
 *     does not tell
 * @param cpuBusy share of the samples in which the load was above {@link #MOST_CPU}, 0 to 1
 * @param longestStall how late the node's own clock thread was at worst: collections of garbage, a
 *     frozen virtual machine, a crowded processor
 * @param pacingDeficit share of the senders' time that was lost because they were woken too late, 0
 *     to 1; waiting for a socket or for acknowledgements is none of it
 * @param uplinkUse payload of all transfers of this direction, as a share of what the node's line
 *     carries; unknown where nobody told the node
 */
public record NodeLoad(
    double cpuMost,
    double cpuBusy,
    Duration longestStall,
    double pacingDeficit,
    OptionalDouble uplinkUse) {

  /** Above it threads begin to wait for their turn. */
  public static final double MOST_CPU = 0.8;

  /**
   * More than this share of a transfer above {@link #MOST_CPU} is "most of the transfer"; single
   * peaks are compilation and other people's handshakes.
   */
  private static final double MOST_BUSY = 0.5;

  /** Two thirds of the gap that speaks against a line's steadiness, {@link ProbeGap#SHORTEST}. */
  private static final Duration MOST_STALL = Duration.ofMillis(200);

  /** As much as goodput and requirement may lie apart on a line that just holds. */
  private static final double MOST_DEFICIT = 0.05;

  /**
   * Transfers are admitted to 0.8 of the line. The twentieth on top is the pacer's burst and bins
   * that fall unluckily: a node that is full as it should be is not overloaded.
   */
  private static final double MOST_UPLINK = 0.85;

  /** A load of nothing, on a node that does not know its line. */
  public static final NodeLoad NONE = new NodeLoad(0, 0, Duration.ZERO, 0, OptionalDouble.empty());

  /** Refuses shares outside 0 to 1 (the line's may be above) and a negative stall. */
  public NodeLoad {
    boolean shares = isShare(cpuMost) && isShare(cpuBusy) && isShare(pacingDeficit);
    if (!shares || longestStall.isNegative() || !(uplinkUse.orElse(0) >= 0)) {
      throw new IllegalArgumentException("a node's load consists of shares and a time");
    }
  }

  /**
   * Returns whether the node may have been what held a rate down. Load can only lower a rate, so a
   * rate that was reached all the same stands.
   */
  public boolean isLimit() {
    return cpuBusy > MOST_BUSY
        || longestStall.compareTo(MOST_STALL) > 0
        || pacingDeficit > MOST_DEFICIT
        || uplinkUse.orElse(0) > MOST_UPLINK;
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
