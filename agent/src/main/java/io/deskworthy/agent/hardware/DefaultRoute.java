package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;

/** Asks the operating system through which network interface the internet is reached. */
@FunctionalInterface
interface DefaultRoute {

  /** Nothing leads off this machine. */
  Reason NONE = new Reason("no-default-route");

  /** The kernel's own choice, which tunnels with routing rules of their own take part in. */
  DefaultRoute SYSTEM = () -> Connecting.interfaceName();

  /** Returns the interface's name; it stays on this machine. */
  Reading<String> interfaceName();

  /** Connects a UDP socket, which makes the kernel choose a route and sends nothing. */
  final class Connecting {

    /**
     * Set aside for documentation (RFC 5737, RFC 3849): nobody's, so they take the default route.
     */
    private static final List<String> ELSEWHERE = List.of("192.0.2.1", "2001:db8::1");

    /** The discard port; any would do. */
    private static final int PORT = 9;

    private Connecting() {}

    private static Reading<String> interfaceName() {
      for (String address : ELSEWHERE) {
        Optional<String> name = towards(new InetSocketAddress(address, PORT));
        if (name.isPresent()) {
          return Reading.of(name.get());
        }
      }
      return Reading.unknown(NONE);
    }

    private static Optional<String> towards(InetSocketAddress address) {
      try (DatagramSocket socket = new DatagramSocket()) {
        socket.connect(address);
        return Optional.ofNullable(NetworkInterface.getByInetAddress(socket.getLocalAddress()))
            .map(NetworkInterface::getName);
      } catch (IOException noRoute) {
        return Optional.empty();
      }
    }
  }
}
