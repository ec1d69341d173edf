package io.deskworthy.agent.identity;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which server: scheme, host and port (RFC 6454). Two addresses with one origin share a key.
 *
 * @param scheme {@code https} or {@code http}
 * @param host in lower case, international names as ASCII, IPv6 in brackets
 * @param port 1 to 65535, also where it is the usual one
 */
public record ServerOrigin(String scheme, String host, int port) {

  private static final Set<String> SCHEMES = Set.of("https", "http");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final int HTTPS_PORT = 443;

  private static final int HTTP_PORT = 80;

  private static final int LAST_PORT = 65_535;

  /** Refuses what is not the origin of a web server. */
  public ServerOrigin {
    if (!SCHEMES.contains(scheme) || host.isBlank() || port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException("no server: " + scheme + "://" + host + ":" + port);
    }
  }

  /** Returns the origin of {@code url}, or nothing if it is not the address of a web server. */
  public static Optional<ServerOrigin> of(URI url) {
    if (url.getScheme() == null || url.getHost() == null) {
      return Optional.empty();
    }
    try {
      String scheme = url.getScheme().toLowerCase(Locale.ROOT);
      int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
      String host = IDN.toASCII(url.getHost()).toLowerCase(Locale.ROOT);
      return Optional.of(new ServerOrigin(scheme, host, url.getPort() < 0 ? usual : url.getPort()));
    } catch (IllegalArgumentException notAServer) {
      return Optional.empty();
    }
  }

  /** Returns whether what is said to it can be read on the way: plain HTTP off this machine. */
  public boolean isExposed() {
    return scheme.equals("http") && !LOOPBACK.contains(host);
  }

  @Override
  public String toString() {
    return scheme + "://" + host + ":" + port;
  }
}
