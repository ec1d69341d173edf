package io.deskworthy.report.finding;

import static io.deskworthy.report.finding.Forms.millis;
import static io.deskworthy.report.finding.Forms.ratio;

import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is measured of the line between the candidate and the employer's own server. */
public final class NetworkFindings {

  static final String DOWNLOAD_NAME = "download";
  static final String UPLOAD_NAME = "upload";

  /** From the node to the candidate. */
  public static final ThroughputFindings DOWNLOAD = ThroughputFindings.of(DOWNLOAD_NAME);

  /** From the candidate to the node. */
  public static final ThroughputFindings UPLOAD = ThroughputFindings.of(UPLOAD_NAME);

  /** Median round-trip time of the probe while no load runs. */
  public static final Finding<Duration> IDLE_RTT =
      Finding.selfReported("network.idleRttMillis", millis());

  /** 95th percentile of the same. */
  public static final Finding<Duration> IDLE_RTT_P95 =
      Finding.selfReported("network.idleRttP95Millis", millis());

  /** Interarrival jitter as RFC 3550, section 6.4.1, defines it. */
  public static final Finding<Duration> JITTER =
      Finding.selfReported("network.jitterMillis", millis());

  /** Share of probes that never came back; unknown where the probe cannot lose any. */
  public static final Finding<Ratio> LOSS = Finding.selfReported("network.lossRatio", ratio());

  /** Median round-trip time while the download runs. */
  public static final Finding<Duration> DOWNLOAD_LOADED_RTT =
      Finding.selfReported("network.downloadLoadedRttMillis", millis());

  /** Median round-trip time while the upload runs. */
  public static final Finding<Duration> UPLOAD_LOADED_RTT =
      Finding.selfReported("network.uploadLoadedRttMillis", millis());

  static final List<Finding<?>> ALL = all();

  private NetworkFindings() {}

  private static List<Finding<?>> all() {
    List<Finding<?>> all = new ArrayList<>(DOWNLOAD.all());
    all.addAll(UPLOAD.all());
    all.addAll(
        List.of(IDLE_RTT, IDLE_RTT_P95, JITTER, LOSS, DOWNLOAD_LOADED_RTT, UPLOAD_LOADED_RTT));
    all.addAll(PathFindings.ALL);
    return List.copyOf(all);
  }
}
