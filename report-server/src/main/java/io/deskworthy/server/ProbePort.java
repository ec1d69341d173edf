package io.deskworthy.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where probe datagrams are taken. Candidates whose datagrams do not get there are measured over
 * their connection, which shows no losses.
 */
public sealed interface ProbePort {

  /** The address and port number that clients connect to. */
  ProbePort SAME = new Same();

  /** Nowhere. */
  ProbePort OFF = new Off();

  /** Returns an address of its own. */
  static ProbePort at(ListenAddress address) {
    return new At(address);
  }

  /**
   * Returns the socket, if there is to be one.
   *
   * @param listen where clients connect
   * @param port the port number that they got
   * @throws IOException if an address that was asked for cannot be had; says which and why
   */
  Optional<DatagramChannel> open(ListenAddress listen, int port) throws IOException;

  /** Where clients connect; as nobody asked for it, the server does without if it is taken. */
  record Same() implements ProbePort {

    private static final Logger LOG = LoggerFactory.getLogger(ProbePort.class);

    @Override
    public Optional<DatagramChannel> open(ListenAddress listen, int port) {
      try {
        return Optional.of(bound(new ListenAddress(listen.host(), port)));
      } catch (IOException taken) {
        LOG.warn("no probe datagrams are taken: {}", taken.getMessage());
        return Optional.empty();
      }
    }
  }

  /** Nowhere. */
  record Off() implements ProbePort {
    @Override
    public Optional<DatagramChannel> open(ListenAddress listen, int port) {
      return Optional.empty();
    }
  }

  /** Where somebody said. */
  record At(ListenAddress address) implements ProbePort {
    @Override
    public Optional<DatagramChannel> open(ListenAddress listen, int port) throws IOException {
      return Optional.of(bound(address));
    }
  }

  private static DatagramChannel bound(ListenAddress address) throws IOException {
    DatagramChannel socket = DatagramChannel.open();
    try {
      InetSocketAddress resolved = address.resolved();
      return socket.bind(resolved);
    } catch (IOException | RuntimeException taken) {
      socket.close();
      throw new IOException(
          "cannot take datagrams at " + address + ": " + taken.getMessage(), taken);
    }
  }
}
