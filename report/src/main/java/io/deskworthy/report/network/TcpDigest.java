package io.deskworthy.report.network;

import java.time.Duration;

/**
 * What a node's kernel said of a transfer's connections when the transfer ended. For people who ask
 * why a rate was what it was. The kernel sees as far as the next TCP hop: a smallest round trip far
 * below the probe's tells of a proxy in between ({@link SplitPath}); nothing else is judged by it.
 *
 * @param connections how many were still open to be asked, 1 to 64
 * @param minRtt smallest round trip of all
 * @param rtt median of their smoothed round trips
 * @param retransmittedRatio share of what the node sent that it sent again, 0 to 1; under load most
 *     of it is the transfer's own doing, and of an upload it says nothing
 * @param sndMss payload of the smallest of their segments, in bytes
 * @param rwndLimitedRatio share of the busy time in which the agent's window held the node back
 * @param sndbufLimitedRatio share of the busy time in which the node's own buffer did
 */
public record TcpDigest(
    int connections,
    Duration minRtt,
    Duration rtt,
    double retransmittedRatio,
    int sndMss,
    double rwndLimitedRatio,
    double sndbufLimitedRatio) {

  /** Refuses what no kernel says. */
  public TcpDigest {
    if (connections < 1 || sndMss < 0 || minRtt.isNegative() || rtt.isNegative()) {
      throw new IllegalArgumentException("a connection has neither negative times nor sizes");
    }
    if (!isShare(retransmittedRatio)
        || !isShare(rwndLimitedRatio)
        || !isShare(sndbufLimitedRatio)) {
      throw new IllegalArgumentException("a share lies between 0 and 1");
    }
  }

  private static boolean isShare(double ratio) {
    return ratio >= 0 && ratio <= 1;
  }
}
