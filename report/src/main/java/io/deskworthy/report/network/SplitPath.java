package io.deskworthy.report.network;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import java.time.Duration;
import java.util.Optional;

/**
 * Recognises something that takes TCP apart on the way: a proxy, an accelerator of a VPN or of a
 * satellite link. The node's kernel then measures the way to that box only, while the application's
 * probe goes all the way; a connection that reaches through shows the same to both.
 */
public final class SplitPath {

  /** Scheduling and Wi-Fi keep even the fastest of hundreds of probes some milliseconds back. */
  private static final Duration LEAST_DIFFERENCE = Duration.ofMillis(5);

  /** The share by which two minima over different packets differ on a long line. */
  private static final double LEAST_SHARE = 0.2;

  /**
   * How far below the median the least round trip may lie, against how far above it the 95th
   * percentile does: twice as far covers queues and jitter that are even to both sides.
   */
  private static final int SPREADS = 2;

  private SplitPath() {}

  /**
   * Returns whether a transfer's node and its agent saw ways of different length.
   *
   * @param connections what the node's kernel said; a smallest round trip of zero is none
   * @param reported what the agent says of the line at rest; without round trips, nothing is shown
   */
  static boolean isShown(TcpDigest connections, Findings reported) {
    Optional<Duration> median = reported.reading(NetworkFindings.IDLE_RTT).value();
    Optional<Duration> p95 = reported.reading(NetworkFindings.IDLE_RTT_P95).value();
    return median.isPresent()
        && p95.isPresent()
        && !connections.minRtt().isZero()
        && isShown(connections.minRtt(), least(median.get(), p95.get()));
  }

  private static Duration least(Duration median, Duration p95) {
    return median.minus(p95.minus(median).multipliedBy(SPREADS));
  }

  /**
   * Returns whether the two differ by more than 5 ms and a fifth of the larger.
   *
   * @param kernel least round trip that the node's TCP saw ({@code tcpi_min_rtt})
   * @param application least round trip of the probe between agent and node
   */
  public static boolean isShown(Duration kernel, Duration application) {
    Duration difference = application.minus(kernel);
    return difference.compareTo(LEAST_DIFFERENCE) > 0
        && difference.toNanos() > LEAST_SHARE * application.toNanos();
  }
}
