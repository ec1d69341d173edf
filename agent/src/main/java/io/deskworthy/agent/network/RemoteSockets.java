package io.deskworthy.agent.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/**
 * Makes sockets and remembers where they lead: a name may have several addresses, and datagrams
 * must go to the one that the control channel goes to.
 */
final class RemoteSockets extends SocketFactory {

  private final SocketFactory sockets;
  private final Queue<Socket> made = new ConcurrentLinkedQueue<>();

  RemoteSockets(SocketFactory sockets) {
    this.sockets = sockets;
  }

  /** Returns where the connection that lives leads. */
  Optional<InetAddress> remote() {
    return made.stream()
        .filter(socket -> socket.isConnected() && !socket.isClosed())
        .map(Socket::getRemoteSocketAddress)
        .filter(InetSocketAddress.class::isInstance)
        .map(address -> ((InetSocketAddress) address).getAddress())
        .findFirst();
  }

  @Override
  public Socket createSocket() throws IOException {
    return kept(sockets.createSocket());
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return kept(sockets.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return kept(sockets.createSocket(host, port, localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return kept(sockets.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return kept(sockets.createSocket(address, port, localAddress, localPort));
  }

  private Socket kept(Socket socket) {
    made.add(socket);
    return socket;
  }
}
