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
import java.util.function.Supplier;

/**
 * All that looks at the line beside the load: probes over the control channel and, where they get
 * through, as datagrams; bursts in directions without load. Thread-safe.
 */
final class Probing implements AutoCloseable {

  private final NodeClient client;
  private final Control control;
  private final Ticker ticker;
  private final Sleeper sleeper;
  private final List<Repeated> repeated = new ArrayList<>();
  private volatile ProbePace pace = ProbePace.AT_REST;
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
    probing.repeat("network-probe", () -> probing.pace.messages(), control::probe);
    probing.repeat("network-burst", () -> DipWatch.TURN, probing::burst);
    control.askForUdp(probing::open);
    return probing;
  }

  /** Returns the channel that it probes over. */
  Control control() {
    return control;
  }

  /** Goes on as befits a line that carries load in {@code direction}; may be said repeatedly. */
  void load(Direction direction) {
    if (!pace.equals(ProbePace.UNDER_LOAD)) {
      go(ProbePace.UNDER_LOAD, Optional.of(direction));
    }
  }

  /** Goes on as befits a line at rest. */
  void rest() {
    go(ProbePace.AT_REST, Optional.empty());
  }

  /** Goes on as befits a line at rest that will carry no load any more. */
  void listen() {
    go(ProbePace.AFTERWARDS, Optional.empty());
  }

  /** Costs the line and the node almost nothing until something else is said. */
  void standBack() {
    go(ProbePace.WAITING, Optional.empty());
  }

  private void go(ProbePace next, Optional<Direction> loaded) {
    pace = next;
    control.dips().load(loaded, ticker.nanos());
  }

  private void burst() {
    if (pace.bursts()) {
      control.burst();
    }
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

  private void repeat(String name, Supplier<Duration> every, Runnable task) {
    repeated.add(Repeated.begin(name, every, task, ticker, sleeper));
  }

  private synchronized void open(UdpOffer offer) {
    Optional<InetSocketAddress> node = client.datagramAddress(offer.port());
    if (closed || node.isEmpty() || udp.isPresent()) {
      return;
    }
    try {
      udp = Optional.of(UdpProbe.start(
          node.get(), offer.token(), () -> pace.datagrams(), control.log(), ticker, sleeper));
    } catch (IOException noSocket) {
      // The probes over the control channel go on.
    }
  }
}
