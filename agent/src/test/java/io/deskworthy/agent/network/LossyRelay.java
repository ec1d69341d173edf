package io.deskworthy.agent.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A node for datagrams with a bad line before it: what comes in is echoed as the test says, by its
 * number: not at all, twice, or after the next one.
 */
final class LossyRelay implements AutoCloseable {

  /** What happens to a datagram. */
  enum Fate {
    ECHOED,
    LOST,
    DOUBLED,
    OVERTAKEN
  }

  private final DatagramSocket socket;
  private final IntFunction<Fate> fates;
  private Optional<DatagramPacket> held = Optional.empty();

  LossyRelay(IntFunction<Fate> fates) throws IOException {
    this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    this.fates = fates;
    Thread thread = new Thread(this::run, "lossy-relay");
    thread.setDaemon(true);
    thread.start();
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
  }

  @Override
  public void close() {
    socket.close();
  }

  private void run() {
    try {
      for (int number = 0; ; number++) {
        DatagramPacket packet = new DatagramPacket(new byte[100], 100);
        socket.receive(packet);
        pass(packet, fates.apply(number));
      }
    } catch (IOException closed) {
      socket.close();
    }
  }

  private void pass(DatagramPacket packet, Fate fate) throws IOException {
    if (fate == Fate.OVERTAKEN) {
      held = Optional.of(packet);
      return;
    }
    for (int copy = 0; copy < copies(fate); copy++) {
      socket.send(packet);
    }
    if (held.isPresent()) {
      socket.send(held.get());
      held = Optional.empty();
    }
  }

  private static int copies(Fate fate) {
    return switch (fate) {
      case LOST, OVERTAKEN -> 0;
      case ECHOED -> 1;
      case DOUBLED -> 2;
    };
  }
}
