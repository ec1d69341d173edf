package io.deskworthy.agent.http.proxy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy by its address.
 *
 * @param proxy kind, host and port; the host is looked up when it is connected to
 * @param login name and password, where the address holds them
 */
public record ProxyServer(Proxy proxy, Optional<ProxyLogin> login) {

  private static final int MOST_PORTS = 65_535;

  /**
   * Reads {@code http://[USER:PASSWORD@]HOST[:PORT]}, or {@code socks5://HOST[:PORT]}; without a
   * scheme it is HTTP.
   *
   * @return nothing if it is no address of a proxy
   */
  public static Optional<ProxyServer> parse(String address) {
    String text = address.strip();
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      return kind(uri).flatMap(kind -> of(kind, uri));
    } catch (URISyntaxException mistyped) {
      return Optional.empty();
    }
  }

  /** Returns HOST:PORT of {@code proxy}. */
  static String name(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress address
        ? address.getHostString() + ":" + address.getPort()
        : "";
  }

  private static Optional<ProxyServer> of(Kind kind, URI uri) {
    int port = uri.getPort() < 0 ? kind.port : uri.getPort();
    if (uri.getHost() == null || port < 1 || port > MOST_PORTS) {
      return Optional.empty();
    }
    Proxy proxy = new Proxy(kind.type, InetSocketAddress.createUnresolved(uri.getHost(), port));
    return Optional.of(
        new ProxyServer(proxy, Optional.ofNullable(uri.getRawUserInfo()).map(ProxyServer::login)));
  }

  private static ProxyLogin login(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    return new ProxyLogin(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
  }

  /** A plus sign stands for itself here, unlike in a form. */
  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return part;
    }
  }

  private static Optional<Kind> kind(URI uri) {
    return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
      case "http" -> Optional.of(Kind.HTTP);
      case "socks", "socks4", "socks4a", "socks5", "socks5h" -> Optional.of(Kind.SOCKS);
      default -> Optional.empty();
    };
  }

  /** Kinds of proxies, each with the port it has where none is named, as curl has it. */
  private enum Kind {
    HTTP(Proxy.Type.HTTP, 80),
    SOCKS(Proxy.Type.SOCKS, 1080);

    private final Proxy.Type type;
    private final int port;

    Kind(Proxy.Type type, int port) {
      this.type = type;
      this.port = port;
    }
  }
}
