package io.deskworthy.agent.http.proxy;

import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies that environment variables name, by the rules that curl and others have made a
 * custom: {@code https_proxy} or {@code http_proxy} by the scheme of the target, else
 * {@code all_proxy}; none for what {@code no_proxy} lists. Small letters go before capitals.
 */
final class EnvironmentProxies {

  private final Map<String, String> environment;

  EnvironmentProxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Returns the proxy for {@code target}, or nothing if the environment does not speak of it. */
  Optional<Proxy> of(URI target) {
    return server(target).map(server -> isExcepted(target) ? Proxy.NO_PROXY : server.proxy());
  }

  /** Returns the login that the environment holds for {@code proxy}. */
  Optional<ProxyLogin> login(Proxy proxy) {
    return Stream.of("https_proxy", "http_proxy", "all_proxy")
        .flatMap(name -> variable(name).stream())
        .flatMap(value -> ProxyServer.parse(value).stream())
        .filter(server -> server.proxy().equals(proxy))
        .flatMap(server -> server.login().stream())
        .findFirst();
  }

  private Optional<ProxyServer> server(URI target) {
    String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
    return variable(scheme + "_proxy").or(() -> variable("all_proxy")).flatMap(ProxyServer::parse);
  }

  private boolean isExcepted(URI target) {
    int standard = "https".equalsIgnoreCase(target.getScheme()) ? 443 : 80;
    int port = target.getPort() < 0 ? standard : target.getPort();
    return variable("no_proxy")
        .map(NoProxyList::parse)
        .filter(list -> list.covers(String.valueOf(target.getHost()), port))
        .isPresent();
  }

  private Optional<String> variable(String name) {
    return List.of(name, name.toUpperCase(Locale.ROOT)).stream()
        .flatMap(each -> Optional.ofNullable(environment.get(each)).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
