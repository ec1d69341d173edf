package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.ProbeKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that looks at the line beside the load: probes over the control channel and, where they get
 * through, as datagrams; bursts in directions without load. Thread-safe.
 */
final class Probing implements AutoCloseable {

  /** Six seconds at rest give the 600 probes that tell a loss of 0.5 % from one of 2 %. */
  static final Duration AT_REST = Duration.ofMillis(10);

  /** Enough to see a gap of 300 ms; more would only be more packets in the line's queue. */
  static final Duration UNDER_LOAD = Duration.ofMillis(50);

  private final NodeClient client;
  private final Control control;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final List<Repeated> repeated = new ArrayList<>();
  private volatile Duration interval = AT_REST;
  private Optional<UdpProbe> udp = Optional.empty();
  private boolean closed;

  private Probing(NodeClient client, Control control, Ticker ticker, Sleeper sleeper) {
    this.client = client;
    this.control = control;
    this.ticker = ticker;
    this.sleeper = sleeper;
  }

  /** Begins, as for a line at rest. */
  static Probing start(NodeClient client, Control control, Ticker ticker, Sleeper sleeper) {
    Probing probing = new Probing(client, control, ticker, sleeper);
    probing.repeat("network-probe", Control.PROBE_INTERVAL, control::probe);
    probing.repeat("network-burst", DipWatch.TURN, control::burst);
    control.askForUdp(probing::open);
    return probing;
  }

  /** Returns the channel that it probes over. */
  Control control() {
    return control;
  }

  /** Goes on as befits a line that carries load in {@code direction}. */
  void load(Direction direction) {
    interval = UNDER_LOAD;
    control.dips().load(Optional.of(direction), ticker.nanos());
  }

  /** Goes on as befits a line at rest. */
  void rest() {
    interval = AT_REST;
    control.dips().load(Optional.empty(), ticker.nanos());
  }

  /** Decides for datagrams if enough of those sent in {@code period} came back, else ends them. */
  synchronized void decide(Period period) {
    if (control.log().hasEnough(ProbeKind.UDP, period)) {
      control.log().choose(ProbeKind.UDP);
    } else {
      udp.ifPresent(UdpProbe::close);
      closed = true;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    udp.ifPresent(UdpProbe::close);
    repeated.forEach(Repeated::close);
  }

  private void repeat(String name, Duration every, Runnable task) {
    repeated.add(Repeated.begin(name, () -> every, task, ticker, sleeper));
  }

  private synchronized void open(UdpOffer offer) {
    Optional<InetSocketAddress> node = client.datagramAddress(offer.port());
    if (closed || node.isEmpty() || udp.isPresent()) {
      return;
    }
    try {
      udp = Optional.of(UdpProbe.start(
          node.get(), offer.token(), () -> interval, control.log(), ticker, sleeper));
    } catch (IOException noSocket) {
      // The probes over the control channel go on.
    }
  }
}
