package io.deskworthy.agent.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Makes HTTP clients; {@link Connections} adds proxies and trust to them. */
public final class HttpClients {

  /** Two repeated SYN packets (1 s and 3 s) find their way in; a dead host is named soon. */
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** A line that carries nothing for so long cannot be measured or used. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** A call with a short answer ends within this, whatever trickles in. */
  private static final Duration CALL = Duration.ofSeconds(15);

  private HttpClients() {}

  /**
   * Makes the JDK ask the operating system for its proxies. To be called first of all by
   * {@code main}: the JDK looks only once. Does nothing if the user has decided otherwise.
   */
  public static void useSystemProxies() {
    System.getProperties().putIfAbsent("java.net.useSystemProxies", "true");
  }

  /**
   * Returns a client for short calls, with proxies and trust of the Java runtime alone.
   *
   * <p>Speaks HTTP/1.1, so that each stream of a measurement has a connection of its own: over
   * HTTP/2 all would share one, and one window. Follows no redirections: our servers send none, and
   * a captive portal's would lead elsewhere.
   *
   * @param userAgent who asks, as {@code name/version}
   */
  public static OkHttpClient create(String userAgent) {
    return builder(userAgent, new OwnTraffic()).build();
  }

  static OkHttpClient.Builder builder(String userAgent, OwnTraffic traffic) {
    return new OkHttpClient.Builder()
        .dispatcher(new Dispatcher(Executors.newCachedThreadPool(HttpClients::thread)))
        .protocols(List.of(Protocol.HTTP_1_1))
        .socketFactory(new PromptSockets(traffic))
        .connectTimeout(CONNECT)
        .readTimeout(SILENCE)
        .writeTimeout(SILENCE)
        .callTimeout(CALL)
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(chain -> chain.proceed(
            chain.request().newBuilder().header("User-Agent", userAgent).build()));
  }

  /** OkHttp's own threads would keep the program alive for a minute after its end. */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "http");
    thread.setDaemon(true);
    return thread;
  }
}
