package io.deskworthy.agent.http.proxy;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a PAC script may ask of the network. */
interface PacLookup {

  /** Asks the system. */
  PacLookup SYSTEM = new PacLookup() {

    // Set aside for documentation (RFC 5737): nobody's, so it takes the default route.
    private static final String ELSEWHERE = "192.0.2.1";

    // The discard port; connecting a UDP socket sends nothing.
    private static final int PORT = 9;

    @Override
    public Optional<String> addressOf(String host) {
      try {
        return Stream.of(InetAddress.getAllByName(host))
            .filter(Inet4Address.class::isInstance)
            .map(InetAddress::getHostAddress)
            .findFirst();
      } catch (UnknownHostException nowhere) {
        return Optional.empty();
      }
    }

    @Override
    public String ownAddress() {
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.connect(new InetSocketAddress(ELSEWHERE, PORT));
        return socket.getLocalAddress().getHostAddress();
      } catch (IOException noRoute) {
        return "127.0.0.1";
      }
    }
  };

  /** Returns the first IPv4 address of {@code host}. */
  Optional<String> addressOf(String host);

  /** Returns this computer's address on the way to the internet. */
  String ownAddress();
}
