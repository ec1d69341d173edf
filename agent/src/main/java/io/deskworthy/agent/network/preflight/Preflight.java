package io.deskworthy.agent.network.preflight;

import io.deskworthy.agent.http.OwnTraffic;
import io.deskworthy.agent.load.LoadCounters;
import io.deskworthy.agent.load.LoadCounters.InterfaceBytes;
import io.deskworthy.agent.network.preflight.CaptivePortal.Sign;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.NetworkReasons;
import io.deskworthy.report.unit.BitRate;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Looks at the way to a node, by one small call to it, and at this computer meanwhile. */
public final class Preflight implements Surroundings {

  /** Longer than three round trips of any line that can be measured. */
  private static final Duration CALL = Duration.ofSeconds(4);

  /** What stands in an address in place of a name. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

  private final OkHttpClient client;
  private final HttpUrl node;
  private final LoadCounters counters;
  private final OwnTraffic own;
  private final Ticker ticker;
  private volatile Optional<String> interfaceName = Optional.empty();
  private volatile Sign sign = Sign.NONE;

  /**
   * Makes a preflight.
   *
   * @param client the one that measures
   * @param nodeUrl the node's address, http or https
   * @param own what {@code client} counts as its own
   */
  public Preflight(
      OkHttpClient client, String nodeUrl, LoadCounters counters, OwnTraffic own, Ticker ticker) {
    this.client = client.newBuilder().callTimeout(CALL).build();
    this.node = HttpUrl.get(nodeUrl);
    this.counters = counters;
    this.own = own;
    this.ticker = ticker;
  }

  @Override
  public Findings look() {
    PathTimes times = new PathTimes(ticker);
    // Connections of earlier calls would hide how long a new one takes.
    OkHttpClient fresh = client
        .newBuilder()
        .connectionPool(new ConnectionPool())
        .eventListenerFactory(call -> times)
        .build();
    sign = CaptivePortal.ask(fresh, node.newBuilder().encodedPath("/probe").build());
    fresh.connectionPool().evictAll();
    interfaceName = times.interfaceName();
    boolean proxied = times.proxied().orElse(false);
    if (sign == Sign.NONE && !proxied && node.isHttps()) {
      sign = CaptivePortal.ask(client, CaptivePortal.plain(node));
    }
    // The first question to the counters may take a second; the transfers must not wait for it.
    var unused = sample();
    return findings(times, proxied);
  }

  private Findings findings(PathTimes times, boolean proxied) {
    Findings.Builder findings = Findings.builder()
        .put(PathFindings.VIA_PROXY, reading(times.proxied()))
        .put(PathFindings.VIA_VPN, reading(interfaceName.map(counters::isTunnel)))
        .put(PathFindings.CONNECT, beyond(proxied, times.connect()));
    if (node.isHttps()) {
      findings.put(PathFindings.TLS, reading(times.tls()));
    }
    if (!ADDRESS.matcher(node.host()).matches()) {
      findings.put(PathFindings.DNS, names(times, proxied));
    }
    return findings.build();
  }

  /** What is behind a proxy, only the proxy can time. */
  private static Reading<Duration> beyond(boolean proxied, Optional<Duration> time) {
    return proxied ? Reading.unknown(NetworkReasons.VIA_PROXY) : reading(time);
  }

  /** Where nothing could be connected to, nobody should wait for a name server as well. */
  private Reading<Duration> names(PathTimes times, boolean proxied) {
    if (proxied || times.connect().isEmpty()) {
      return beyond(proxied, Optional.empty());
    }
    try {
      return NameLookups.median(node.host(), ticker)
          .map(Reading::of)
          .orElseGet(() -> Reading.unknown(NetworkReasons.NAME_NOT_RESOLVED));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Reading.unknown(NetworkReasons.MEASUREMENT_ABORTED);
    }
  }

  private static <T> Reading<T> reading(Optional<T> value) {
    return value.map(Reading::of).orElseGet(() -> Reading.unknown(Reason.NOT_READABLE));
  }

  @Override
  public Reason named(Reason unreachable) {
    return sign == Sign.PORTAL ? NetworkReasons.CAPTIVE_PORTAL : unreachable;
  }

  @Override
  public TransferWatch watch(Direction direction, BitRate target) {
    return new CounterWatch(direction, target, this::sample, ticker::nanos);
  }

  private Sample sample() {
    return new Sample(
        ticker.nanos(),
        counters.processors(),
        interfaceName.flatMap(counters::bytes),
        new InterfaceBytes(own.received(), own.sent()));
  }
}
