package io.deskworthy.server.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * How the server presents itself.
 *
 * @param publicUrl what its public address begins with, without a slash at the end
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param tls key and certificate; without, plain HTTP is spoken
 * @param longRequests requests that last for seconds, at one time; others get threads beside them
 */
public record WebServerSettings(
    String publicUrl, Set<String> trustedProxies, Optional<TlsIdentity> tls, int longRequests) {

  /** The header in which a proxy says for whom it asks. */
  static final String FORWARDED = "X-Forwarded-For";

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Refuses an address that ends with a slash. */
  public WebServerSettings {
    if (publicUrl.endsWith("/")) {
      throw new IllegalArgumentException("a public URL ends without a slash: " + publicUrl);
    }
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /** Returns settings for plain HTTP without a proxy. */
  public static WebServerSettings plain(String publicUrl) {
    return new WebServerSettings(publicUrl, Set.of(), Optional.empty());
  }

  /** Makes settings for a server on which every request is short. */
  public WebServerSettings(
      String publicUrl, Set<String> trustedProxies, Optional<TlsIdentity> tls) {
    this(publicUrl, trustedProxies, tls, 0);
  }

  /** Returns these settings with threads for so many requests that last for seconds. */
  public WebServerSettings withLongRequests(int most) {
    return new WebServerSettings(publicUrl, trustedProxies, tls, most);
  }

  /** Returns whether what is said to the server can be read on its way: http from elsewhere. */
  public boolean isExposed() {
    String host = URI.create(publicUrl).getHost();
    return publicUrl.startsWith("http:") && !LOOPBACK.contains(String.valueOf(host));
  }

  /** Returns whether this Java runs a request without holding one of the system's threads. */
  public static boolean hasVirtualThreads() {
    return VirtualThreads.areSupported();
  }

  /**
   * Returns the client: {@code peer}, or the last one a trusted proxy names.
   *
   * @param forwarded every line of the header, as they came: some proxies add theirs below what the
   *     client wrote itself
   */
  String client(String peer, List<String> forwarded) {
    if (forwarded.isEmpty() || !trustedProxies.contains(peer)) {
      return peer;
    }
    String last = forwarded.get(forwarded.size() - 1);
    return last.substring(last.lastIndexOf(',') + 1).strip();
  }
}
