package io.deskworthy.agent.http.proxy;

import java.net.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a PAC script returns: {@code PROXY a:8080; SOCKS b:1080; DIRECT}. */
final class PacAnswer {

  /** Nobody waits for more than a few proxies to fail. */
  private static final int MOST_PROXIES = 8;

  private PacAnswer() {}

  /**
   * Returns the proxies in their order, nothing if none can be used. A proxy that is itself spoken
   * to by TLS ({@code HTTPS}) is left out: the HTTP library knows none.
   */
  static List<Proxy> read(String answer) {
    return Stream.of(answer.split(";"))
        .map(String::strip)
        .flatMap(entry -> proxy(entry).stream())
        .limit(MOST_PROXIES)
        .toList();
  }

  private static Optional<Proxy> proxy(String entry) {
    String[] words = entry.split("\\s+", 2);
    String kind = words[0].toUpperCase(Locale.ROOT);
    if (kind.equals("DIRECT")) {
      return Optional.of(Proxy.NO_PROXY);
    }
    String address = words.length > 1 ? words[1] : "";
    return switch (kind) {
      case "PROXY", "HTTP" -> ProxyServer.parse("http://" + address).map(ProxyServer::proxy);
      case "SOCKS", "SOCKS4", "SOCKS5" ->
        ProxyServer.parse("socks://" + address).map(ProxyServer::proxy);
      default -> Optional.empty();
    };
  }
}
