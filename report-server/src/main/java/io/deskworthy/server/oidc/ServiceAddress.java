package io.deskworthy.server.oidc;

import io.deskworthy.server.http.PublicAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses a sign-in service may send this server to. Its own host is the admin's choice;
 * any other that its documents name must be reached by https and lie outside of private networks,
 * so that nobody can point the server at its own neighbours. That a name leads elsewhere a moment
 * later does not help either: who answers must have a certificate for it.
 */
final class ServiceAddress {

  private final URI issuer;
  private final Resolver resolver;

  ServiceAddress(URI issuer, Resolver resolver) {
    this.issuer = issuer;
    this.resolver = resolver;
  }

  /** Finds the addresses of a name. */
  interface Resolver {
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  /** Returns whether {@code uri} may be a service at all: https, or http on this machine. */
  static boolean isSafe(URI uri) {
    String host = host(uri).orElse("");
    boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    return !host.isEmpty()
        && uri.getRawUserInfo() == null
        && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback));
  }

  /**
   * Lets addresses pass that may be asked.
   *
   * @throws IOException if {@code uri} may not; says why
   */
  void check(URI uri) throws IOException {
    if (!isSafe(uri)) {
      throw new IOException("the sign-in service names an address without https: " + uri);
    }
    String host = host(uri).orElseThrow();
    if (host.equals(host(issuer).orElse(""))) {
      return;
    }
    for (InetAddress address : resolver.addresses(host)) {
      if (!PublicAddress.isPublic(address)) {
        throw new IOException("the sign-in service names an address in a private network: " + uri);
      }
    }
  }

  private static Optional<String> host(URI uri) {
    return Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT));
  }
}
