package io.deskworthy.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Where a server listens.
 *
 * @param host name or address of an interface of this machine
 * @param port 0 to 65535; 0 takes a free one
 */
public record ListenAddress(String host, int port) {

  private static final int MOST = 65_535;

  /** Refuses what is no port. */
  public ListenAddress {
    if (host.isBlank() || port < 0 || port > MOST) {
      throw new IllegalArgumentException("a host and a port of 0 to 65535: " + host + ":" + port);
    }
  }

  /** Returns what the operating system knows it by. */
  InetSocketAddress resolved() throws IOException {
    return new InetSocketAddress(InetAddress.getAllByName(host)[0], port);
  }

  /** Returns the beginning of addresses there, as a client on this machine would write them. */
  String url(String scheme, int actualPort) {
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actualPort;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
