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

  /** Interarrival jitter as RFC 3550, section 6.4.1, defines it, while no load runs. */
  public static final Finding<Duration> JITTER =
      Finding.selfReported("network.jitterMillis", millis());

  /** How the probes travelled: {@code udp} or {@code websocket}. */
  public static final Finding<String> PROBE =
      Finding.selfReported("network.probe", ValueForm.text(20));

  /** Probes sent while no load ran; losses are counted of these alone. */
  public static final Finding<Long> PROBES_SENT =
      Finding.selfReported("network.probesSent", Forms.count(1_000_000));

  /** Share of them that never came back; unknown where the probe cannot lose any. */
  public static final Finding<Ratio> LOSS = Finding.selfReported("network.lossRatio", ratio());

  /** Lower end of the 95 % interval about it. */
  public static final Finding<Ratio> LOSS_LOW =
      Finding.selfReported("network.lossLowRatio", ratio());

  /** Upper end of it. */
  public static final Finding<Ratio> LOSS_HIGH =
      Finding.selfReported("network.lossHighRatio", ratio());

  /** Round trips while the download runs. */
  public static final LoadedFindings DOWNLOAD_LOADED = LoadedFindings.of("download");

  /** Round trips while the upload runs. */
  public static final LoadedFindings UPLOAD_LOADED = LoadedFindings.of("upload");

  /** Median round-trip time while the download runs. */
  public static final Finding<Duration> DOWNLOAD_LOADED_RTT = DOWNLOAD_LOADED.median();

  /** Median round-trip time while the upload runs. */
  public static final Finding<Duration> UPLOAD_LOADED_RTT = UPLOAD_LOADED.median();

  static final List<Finding<?>> ALL = all();

  private NetworkFindings() {}

  private static List<Finding<?>> all() {
    List<Finding<?>> all = new ArrayList<>(DOWNLOAD.all());
    all.addAll(UPLOAD.all());
    all.addAll(List.of(IDLE_RTT, IDLE_RTT_P95, JITTER, PROBE, PROBES_SENT));
    all.addAll(List.of(LOSS, LOSS_LOW, LOSS_HIGH));
    all.addAll(DOWNLOAD_LOADED.all());
    all.addAll(UPLOAD_LOADED.all());
    all.addAll(PathFindings.ALL);
    return List.copyOf(all);
  }
}
