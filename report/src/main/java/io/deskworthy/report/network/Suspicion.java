package io.deskworthy.report.network;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.ThroughputFindings;
import io.deskworthy.report.unit.Ratio;
import java.util.Optional;

/**
 * What else than the line may have made a transfer slow or uneven. All of it is the agent's own
 * word: it can turn "too slow" into "not determined", never into "met".
 *
 * @param otherTraffic what other programs moved meanwhile, as a share of the required goodput
 * @param agentCpu busy share of the candidate's processors
 * @param viaProxy whether a proxy stood in between
 * @param viaVpn whether the way led through a tunnel
 */
public record Suspicion(
    Optional<Ratio> otherTraffic, Optional<Ratio> agentCpu, boolean viaProxy, boolean viaVpn) {

  /** Nothing is suspected. */
  public static final Suspicion NONE =
      new Suspicion(Optional.empty(), Optional.empty(), false, false);

  /**
   * A mean beyond this leaves moments in which every processor is taken, and a thread that waits
   * reads no bytes: iperf3 was seen to read 10 of 20 Mbit/s on an overloaded computer.
   */
  private static final double MOST_CPU = 0.85;

  /**
   * Less than the distance between the requirement and the regulator's 90 % of it, so that what is
   * overlooked below cannot fail a line that is sold as enough.
   */
  private static final double MOST_OTHER_TRAFFIC = 0.05;

  /**
   * Returns what {@code findings} say beside {@code direction}; what is unknown is no suspicion.
   */
  public static Suspicion of(Findings findings, ThroughputFindings direction) {
    PathFindings.Beside beside = PathFindings.beside(direction);
    return new Suspicion(
        findings.reading(beside.otherTraffic()).value(),
        findings.reading(beside.agentCpu()).value(),
        findings.reading(PathFindings.VIA_PROXY).value().orElse(false),
        findings.reading(PathFindings.VIA_VPN).value().orElse(false));
  }

  /**
   * Returns why a slow transfer proves nothing against the line, if so. What a candidate can change
   * in a minute comes first.
   */
  public Optional<Reason> blame() {
    if (exceeds(otherTraffic, MOST_OTHER_TRAFFIC)) {
      return Optional.of(NetworkReasons.OTHER_TRAFFIC);
    }
    if (exceeds(agentCpu, MOST_CPU)) {
      return Optional.of(NetworkReasons.AGENT_BUSY);
    }
    if (viaVpn) {
      return Optional.of(NetworkReasons.VIA_VPN);
    }
    return viaProxy ? Optional.of(NetworkReasons.VIA_PROXY) : Optional.empty();
  }

  private static boolean exceeds(Optional<Ratio> ratio, double most) {
    return ratio.filter(found -> found.value() > most).isPresent();
  }
}
