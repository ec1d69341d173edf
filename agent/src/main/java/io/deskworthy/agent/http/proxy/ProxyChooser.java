package io.deskworthy.agent.http.proxy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names the proxies for each target. Asked for by the HTTP library for every connection, so what a
 * script said of a host is remembered. Safe for concurrent use.
 */
public final class ProxyChooser extends ProxySelector {

  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final ProxySetting setting;
  private final EnvironmentProxies environment;
  private final EnvironmentProxies desktop;
  private final Optional<ProxySetting> desktopScript;
  private final @Nullable ProxySelector system;
  private final Map<String, List<Proxy>> scripted = new ConcurrentHashMap<>();

  /**
   * Makes a chooser.
   *
   * @param setting where to look
   * @param variables the environment of this process
   * @param system what the Java runtime knows of the operating system's settings
   */
  public ProxyChooser(
      ProxySetting setting, Map<String, String> variables, @Nullable ProxySelector system) {
    this.setting = setting;
    this.environment = new EnvironmentProxies(variables);
    this.desktop = new EnvironmentProxies(KdeProxies.asEnvironment(variables));
    this.desktopScript = KdeProxies.script(variables);
    this.system = system;
  }

  @Override
  public List<Proxy> select(URI target) {
    if (setting instanceof ProxySetting.Fixed fixed) {
      return List.of(fixed.server().proxy());
    }
    if (setting instanceof ProxySetting.None
        || NoProxyList.isLoopback(String.valueOf(target.getHost()))) {
      return DIRECT;
    }
    return setting instanceof ProxySetting.Script script
        ? scripted(script, target)
        : ofSystem(target);
  }

  /** Returns name and password that an address of {@code proxy} held. */
  Optional<ProxyLogin> login(Proxy proxy) {
    return setting instanceof ProxySetting.Fixed fixed && fixed.server().login().isPresent()
        ? fixed.server().login()
        : environment.login(proxy);
  }

  private List<Proxy> ofSystem(URI target) {
    Optional<Proxy> named = environment.of(target).or(() -> desktop.of(target));
    if (named.isPresent()) {
      return List.of(named.get());
    }
    if (desktopScript.isPresent() && desktopScript.get() instanceof ProxySetting.Script script) {
      return scripted(script, target);
    }
    return Optional.ofNullable(system)
        .map(selector -> selector.select(target))
        .filter(proxies -> !proxies.isEmpty())
        .orElse(DIRECT);
  }

  /** A script that fails is as good as none: browsers too then go without a proxy. */
  private List<Proxy> scripted(ProxySetting.Script script, URI target) {
    return scripted.computeIfAbsent(target.getScheme() + "://" + target.getHost(), unused -> {
      try {
        return PacFile.read(script.place()).proxiesFor(target);
      } catch (IOException failed) {
        return DIRECT;
      }
    });
  }

  @Override
  public void connectFailed(URI target, SocketAddress proxy, IOException fault) {
    // The HTTP library goes on to the next proxy by itself.
  }
}
