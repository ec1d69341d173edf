package io.deskworthy.server.http;

import java.util.Optional;
import java.util.Set;

/**
 * How the server presents itself.
 *
 * @param publicUrl what its public address begins with, without a slash at the end
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param tls key and certificate; without, plain HTTP is spoken
 */
public record WebServerSettings(
    String publicUrl, Set<String> trustedProxies, Optional<TlsIdentity> tls) {

  /** The header in which a proxy says for whom it asks. */
  static final String FORWARDED = "X-Forwarded-For";

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

  /** Returns the client: {@code peer}, or the last one a trusted proxy names. */
  String client(String peer, Optional<String> forwarded) {
    return forwarded
        .filter(header -> trustedProxies.contains(peer))
        .map(header -> header.substring(header.lastIndexOf(',') + 1).strip())
        .orElse(peer);
  }
}
