package io.deskworthy.agent.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Makes sockets that send small messages at once, and whose bytes are counted. With Nagle's
 * algorithm a probe would wait for the acknowledgement of the message before it, up to 40 ms, and
 * the wait would look like a queue.
 */
final class PromptSockets extends SocketFactory {

  private final OwnTraffic traffic;

  PromptSockets(OwnTraffic traffic) {
    this.traffic = traffic;
  }

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new CountedSocket(traffic);
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    Socket socket = createSocket();
    socket.bind(new InetSocketAddress(localAddress, localPort));
    socket.connect(new InetSocketAddress(address, port));
    return socket;
  }
}
