package io.deskworthy.agent.network;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.network.ProbeDatagram;
import io.deskworthy.report.network.ProbeDatagram.Token;
import io.deskworthy.report.network.ProbeKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends probes as datagrams and notes those that come back, on two threads of its own: one that
 * waits for answers would send late. Safe for concurrent use.
 */
final class UdpProbe implements AutoCloseable {

  /** What a firewall turns away now may pass a second later; for ever, nothing passes. */
  private static final int MOST_FAULTS = 10_000;

  private final DatagramChannel socket;
  private final Token token;
  private final ProbeLog log;
  private final Ticker ticker;
  private final ByteBuffer sending = ByteBuffer.allocateDirect(ProbeDatagram.BYTES);
  private final Repeated sender;

  private UdpProbe(
      DatagramChannel socket,
      Token token,
      Supplier<Duration> interval,
      ProbeLog log,
      Ticker ticker,
      Sleeper sleeper) {
    this.socket = socket;
    this.token = token;
    this.log = log;
    this.ticker = ticker;
    Thread receiver = new Thread(this::receive, "udp-probe-receive");
    receiver.setDaemon(true);
    receiver.start();
    this.sender = Repeated.begin("udp-probe-send", interval, this::send, ticker, sleeper);
  }

  /**
   * Begins to probe {@code node}; hears nobody else.
   *
   * @param interval between two probes; asked anew for each
   */
  static UdpProbe start(
      InetSocketAddress node,
      Token token,
      Supplier<Duration> interval,
      ProbeLog log,
      Ticker ticker,
      Sleeper sleeper)
      throws IOException {
    DatagramChannel socket = DatagramChannel.open().connect(node);
    return new UdpProbe(socket, token, interval, log, ticker, sleeper);
  }

  @Override
  public void close() {
    sender.close();
    try {
      socket.close();
    } catch (IOException gone) {
      // It was to be gone.
    }
  }

  private void send() {
    try {
      long now = ticker.nanos();
      new ProbeDatagram(token, log.sent(ProbeKind.UDP, now), now, 0).write(sending);
      socket.write(sending);
    } catch (IOException turnedAway) {
      // As good as lost; so it is in the log.
    }
  }

  private void receive() {
    ByteBuffer bytes = ByteBuffer.allocateDirect(ProbeDatagram.BYTES + 1);
    int faults = 0;
    while (socket.isOpen() && faults < MOST_FAULTS) {
      try {
        bytes.clear();
        socket.read(bytes);
        long now = ticker.nanos();
        bytes.flip();
        ProbeDatagram.read(bytes)
            .filter(answer -> answer.token().equals(token))
            .ifPresent(answer ->
                log.echoed(ProbeKind.UDP, answer.sequence(), now, Optional.of(answer.nodeNanos())));
      } catch (IOException turnedAway) {
        faults++;
      }
    }
  }
}
