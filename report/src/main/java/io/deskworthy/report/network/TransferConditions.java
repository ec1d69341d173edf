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
 */
public record TransferConditions(BitRate pace, Duration idleRtt, List<ProbeGap> gaps) {

  /** Beyond a satellite's 600 ms with a queue: a longer time is no line's own. */
  public static final Duration LONGEST_RTT = Duration.ofSeconds(2);

  /** Refuses a pace of nothing and round trips out of range; copies the list. */
  public TransferConditions {
    gaps = List.copyOf(gaps);
    if (pace.bitsPerSecond() == 0 || idleRtt.isNegative() || idleRtt.compareTo(LONGEST_RTT) > 0) {
      throw new IllegalArgumentException("a pace above 0 and a round trip of 0 to 2 s are needed");
    }
  }
}
