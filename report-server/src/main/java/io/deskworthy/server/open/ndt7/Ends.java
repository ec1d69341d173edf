package io.deskworthy.server.open.ndt7;

import io.deskworthy.server.http.Exchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Instant;

/**
 * Which connection a measurement speaks of, as the client is told.
 *
 * @param client address and port
 * @param server address and port
 * @param id of this test
 * @param startedAt when it was let in
 */
record Ends(String client, String server, String id, Instant startedAt) {

  private static final String NO_PORT = ":0";

  static Ends of(Exchange request, String id, Instant now) {
    String address = request.clientAddress();
    String client = request
        .socket()
        .map(socket -> text(socket, true))
        .filter(peer -> peer.startsWith(bracketed(address)))
        .orElse(bracketed(address) + NO_PORT);
    String server = request.socket().map(socket -> text(socket, false)).orElse(NO_PORT);
    return new Ends(client, server, id, now);
  }

  private static String text(SocketChannel socket, boolean remote) {
    try {
      SocketAddress end = remote ? socket.getRemoteAddress() : socket.getLocalAddress();
      return end instanceof InetSocketAddress inet
          ? bracketed(inet.getAddress().getHostAddress()) + ":" + inet.getPort()
          : NO_PORT;
    } catch (IOException closed) {
      return NO_PORT;
    }
  }

  private static String bracketed(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
