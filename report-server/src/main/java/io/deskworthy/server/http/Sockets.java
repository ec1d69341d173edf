package io.deskworthy.server.http;

import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/** Finds the socket under a request. */
final class Sockets {

  private Sockets() {}

  static Optional<SocketChannel> under(Request request) {
    Object transport = request.getConnectionMetaData().getConnection().getEndPoint();
    // With TLS, an end point stands on another.
    while (transport instanceof EndPoint endPoint) {
      transport = endPoint.getTransport();
    }
    return transport instanceof SocketChannel channel ? Optional.of(channel) : Optional.empty();
  }
}
