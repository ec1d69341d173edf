package io.deskworthy.agent.http;

import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.http.proxy.ProxyChooser;
import io.deskworthy.agent.http.proxy.ProxyLogins;
import io.deskworthy.agent.http.proxy.ProxySetting;
import io.deskworthy.agent.http.trust.SystemTrust;
import java.net.ProxySelector;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The one way out for everything that this program says to servers: through which proxy, trusting
 * whom, and counted. Safe for concurrent use.
 */
public final class Connections {

  private final String userAgent;
  private final Map<String, String> environment;
  private final OwnTraffic traffic = new OwnTraffic();
  private ProxySetting setting = ProxySetting.SYSTEM;
  private LoginQuestion question = LoginQuestion.NOBODY;
  private @Nullable OkHttpClient client;

  /**
   * Makes connections by the system's settings.
   *
   * @param userAgent who asks, as {@code name/version}
   * @param environment of this process
   */
  public Connections(String userAgent, Map<String, String> environment) {
    this.userAgent = userAgent;
    this.environment = Map.copyOf(environment);
  }

  /** Looks for proxies as {@code setting} says, and has {@code question} asked if one wants it. */
  public synchronized void use(ProxySetting setting, LoginQuestion question) {
    this.setting = setting;
    this.question = question;
    client = null;
  }

  /** Returns the client, made when first asked for: reading the system's trust takes a while. */
  public synchronized OkHttpClient client() {
    OkHttpClient made = client;
    if (made == null) {
      made = make();
      client = made;
    }
    return made;
  }

  /** Returns what was counted so far. */
  public OwnTraffic traffic() {
    return traffic;
  }

  private OkHttpClient make() {
    SystemTrust trust = SystemTrust.ofThisSystem(environment);
    ProxyChooser chooser = new ProxyChooser(setting, environment, ProxySelector.getDefault());
    return HttpClients.builder(userAgent, traffic)
        .sslSocketFactory(trust.sockets(), trust.manager())
        .proxySelector(chooser)
        .proxyAuthenticator(new ProxyLogins(chooser, environment, question))
        .build();
  }
}
