package io.deskworthy.report.network;

import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.List;

/**
 * What must be known beside the bins to judge a transfer.
 *
 * @param pace the rate at which the senders were held; the goodput cannot be higher
 * @param idleRtt round-trip time without load; zero to two seconds
 * @param gaps gaps of the probe during the transfer, the ramp-up included
 * @param stages how many connections carried it from when on, in order; at most
 *     {@value #MOST_STAGES}
 * @param probe how the probe travelled
 */
public record TransferConditions(
    BitRate pace,
    Duration idleRtt,
    List<ProbeGap> gaps,
    List<StreamStage> stages,
    ProbeKind probe) {

  /** A transfer begins with few connections and goes on with many, once. */
  public static final int MOST_STAGES = 2;

  /** Beyond a satellite's 600 ms with a queue: a longer time is no line's own. */
  public static final Duration LONGEST_RTT = Duration.ofSeconds(2);

  /** Refuses a pace of nothing and round trips out of range; copies the list. */
  public TransferConditions {
    gaps = List.copyOf(gaps);
    stages = List.copyOf(stages);
    if (stages.size() > MOST_STAGES || !isInOrder(stages)) {
      throw new IllegalArgumentException("at most " + MOST_STAGES + " stages in their order");
    }
    if (pace.bitsPerSecond() == 0 || idleRtt.isNegative() || idleRtt.compareTo(LONGEST_RTT) > 0) {
      throw new IllegalArgumentException("a pace above 0 and a round trip of 0 to 2 s are needed");
    }
  }

  /** Returns the conditions of a transfer that its first connections carried to the end. */
  public static TransferConditions unescalated(
      BitRate pace, Duration idleRtt, List<ProbeGap> gaps, ProbeKind probe) {
    return new TransferConditions(pace, idleRtt, gaps, List.of(), probe);
  }

  private static boolean isInOrder(List<StreamStage> stages) {
    return stages.size() < MOST_STAGES
        || stages.get(0).fromBin() <= stages.get(1).fromBin();
  }

  /** Returns whether more connections joined while it ran. */
  boolean isEscalated() {
    return stages.size() == MOST_STAGES;
  }

  /**
   * Returns the bin in which the last connections joined; what lies before belongs to no figure.
   */
  int loadedFrom() {
    return stages.isEmpty() ? 0 : stages.get(stages.size() - 1).fromBin();
  }
}
