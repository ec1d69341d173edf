package io.deskworthy.agent.http.proxy;

import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Answers a proxy that asks who is there (407), with what its address held, then what the
 * environment holds, then what the person types. Only Basic: the other schemes need the system's
 * own library. What was right is sent unasked from then on. Safe for concurrent use: streams that
 * open at once ask the person once.
 */
public final class ProxyLogins implements Authenticator {

  private static final String HEADER = "Proxy-Authorization";

  /** What OkHttp calls the offer to answer before a proxy asks. */
  private static final String UNASKED = "OkHttp-Preemptive";

  /** People mistype twice. */
  private static final int QUESTIONS = 3;

  private final LoginQuestion question;
  private final ProxyChooser chooser;
  private final Deque<ProxyLogin> untried = new ArrayDeque<>();
  private int questions;
  private boolean started;
  private @Nullable String current;

  /**
   * Makes answers.
   *
   * @param chooser knows what stood in the proxies' addresses
   * @param environment may hold {@code DESKWORTHY_PROXY_USER} and {@code _PASSWORD}
   * @param question asks the person
   */
  public ProxyLogins(
      ProxyChooser chooser, Map<String, String> environment, LoginQuestion question) {
    this.chooser = chooser;
    this.question = question;
    Optional.ofNullable(environment.get("DESKWORTHY_PROXY_USER"))
        .filter(user -> !user.isEmpty())
        .map(
            user -> new ProxyLogin(user, environment.getOrDefault("DESKWORTHY_PROXY_PASSWORD", "")))
        .ifPresent(untried::add);
  }

  @Override
  public synchronized @Nullable Request authenticate(@Nullable Route route, Response response) {
    if (has(response, UNASKED)) {
      return current == null ? null : with(response.request(), current);
    }
    if (!has(response, "Basic")) {
      return null;
    }
    String tried = response.request().header(HEADER);
    if (current == null || current.equals(tried)) {
      current = next(route).orElse(null);
    }
    return current == null ? null : with(response.request(), current);
  }

  private Optional<String> next(@Nullable Route route) {
    Proxy proxy = route == null ? Proxy.NO_PROXY : route.proxy();
    if (!started) {
      started = true;
      chooser.login(proxy).ifPresent(untried::addFirst);
    }
    return Optional.ofNullable(untried.poll())
        .or(() ->
            questions++ < QUESTIONS ? question.ask(ProxyServer.name(proxy)) : Optional.empty())
        .map(login -> Credentials.basic(login.user(), login.password(), StandardCharsets.UTF_8));
  }

  private static boolean has(Response response, String scheme) {
    return response.challenges().stream().map(Challenge::scheme).anyMatch(scheme::equalsIgnoreCase);
  }

  private static Request with(Request request, String credentials) {
    return request.newBuilder().header(HEADER, credentials).build();
  }
}
