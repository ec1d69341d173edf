package io.deskworthy.report.network;

import java.time.Duration;

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

  private SplitPath() {}

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
