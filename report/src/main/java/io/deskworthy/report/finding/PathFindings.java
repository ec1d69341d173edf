package io.deskworthy.report.finding;

import static io.deskworthy.report.finding.Forms.millis;
import static io.deskworthy.report.finding.Forms.ratio;

import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.List;

/**
 * What lay between the candidate and the node, and what else the computer did, while the line was
 * measured. None of it counts against a line; some of it speaks for one that was measured slow.
 */
public final class PathFindings {

  /** Median of three look-ups of the node's name, as the system answers them. */
  public static final Finding<Duration> DNS = Finding.selfReported("network.dnsMillis", millis());

  /** From the first SYN to the accepted TCP connection to the node. */
  public static final Finding<Duration> CONNECT =
      Finding.selfReported("network.connectMillis", millis());

  /** From the accepted TCP connection to the end of the TLS handshake. */
  public static final Finding<Duration> TLS = Finding.selfReported("network.tlsMillis", millis());

  /** Whether the node is reached through a proxy. */
  public static final Finding<Boolean> VIA_PROXY =
      Finding.selfReported("network.viaProxy", ValueForm.truth());

  /** Whether the way to the node begins with a tunnel: a hint by the interface's type and name. */
  public static final Finding<Boolean> VIA_VPN =
      Finding.selfReported("network.viaVpn", ValueForm.truth());

  /** Beside the download. */
  public static final Beside BESIDE_DOWNLOAD = Beside.of(NetworkFindings.DOWNLOAD_NAME);

  /** Beside the upload. */
  public static final Beside BESIDE_UPLOAD = Beside.of(NetworkFindings.UPLOAD_NAME);

  static final List<Finding<?>> ALL = List.of(
      DNS,
      CONNECT,
      TLS,
      VIA_PROXY,
      VIA_VPN,
      BESIDE_DOWNLOAD.otherTraffic(),
      BESIDE_DOWNLOAD.agentCpu(),
      BESIDE_UPLOAD.otherTraffic(),
      BESIDE_UPLOAD.agentCpu());

  private PathFindings() {}

  /** Returns what was seen beside {@code direction}. */
  public static Beside beside(ThroughputFindings direction) {
    return direction.equals(NetworkFindings.UPLOAD) ? BESIDE_UPLOAD : BESIDE_DOWNLOAD;
  }

  /**
   * What this computer did beside the transfer of one direction.
   *
   * @param otherTraffic rate of what other programs moved over the same interface in the same
   *     direction, as a share of the required goodput; 1 stands for that much or more
   * @param agentCpu busy share of all processors of the candidate's computer, the agent's own part
   *     included
   */
  public record Beside(Finding<Ratio> otherTraffic, Finding<Ratio> agentCpu) {

    private static Beside of(String direction) {
      String path = "network." + direction + ".";
      return new Beside(
          Finding.selfReported(path + "otherTrafficRatio", ratio()),
          Finding.selfReported(path + "agentCpuRatio", ratio()));
    }
  }
}
