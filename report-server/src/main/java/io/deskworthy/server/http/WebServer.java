package io.deskworthy.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running HTTP server. */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Four probes of a conversation that has gone quiet; also Jetty's default for requests. */
  private static final Duration WEB_SOCKET_IDLE = Duration.ofSeconds(60);

  /** The protocol's limit for a message. */
  private static final int MAX_MESSAGE_BYTES = 4096;

  /** Longer than a measurement (13 s), so that stopping lets each end. */
  private static final Duration LAST_REQUESTS = Duration.ofSeconds(20);

  private static final String EVERYTHING_ELSE = "/*";

  private final Javalin javalin;
  private final GracefulHandler graceful;
  private final Optional<TlsRenewal> renewal;
  private final int port;

  private WebServer(
      Javalin javalin, GracefulHandler graceful, Optional<TlsRenewal> renewal, int port) {
    this.javalin = javalin;
    this.graceful = graceful;
    this.renewal = renewal;
    this.port = port;
  }

  /**
   * Starts answering.
   *
   * @param socket where clients connect; bound already, so that its port is known to the routes
   * @throws IOException if it cannot be started
   */
  public static WebServer start(
      ServerSocketChannel socket, WebServerSettings settings, Routes routes) throws IOException {
    int port = socket.socket().getLocalPort();
    if (settings.isExposed()) {
      LOG.warn(
          "{} is not https: passwords, reports and sessions can be read on their way",
          settings.publicUrl());
    }
    GracefulHandler graceful = new GracefulHandler();
    Optional<SslContextFactory.Server> tls = settings.tls().map(JettySetup::encryption);
    Javalin javalin = Javalin.create(config -> {
      configureLibrary(config);
      JettySetup.configure(config.jetty, socket, settings, routes, graceful, tls);
      addRoutes(config, settings, routes);
      AccessLog accessLog = new AccessLog(routes);
      config.routes.before(AccessLog::begin);
      config.requestLogger.http(accessLog::record);
      addRefusals(config, settings, accessLog);
      routes.refusals().forEach(refusal -> add(refusal, config, settings));
    });
    try {
      javalin.start();
    } catch (RuntimeException failed) {
      throw new IOException("the HTTP server cannot start: " + failed.getMessage(), failed);
    }
    Optional<TlsRenewal> renewal =
        settings.tls().flatMap(identity -> tls.map(made -> new TlsRenewal(identity, made)));
    renewal.ifPresent(TlsRenewal::start);
    return new WebServer(javalin, graceful, renewal, port);
  }

  /** Returns the port clients connect to. */
  public int port() {
    return port;
  }

  /** Looks now whether there is a new certificate, rather than soon; returns whether there was. */
  boolean renewTls() {
    return renewal.filter(TlsRenewal::look).isPresent();
  }

  /** Takes no more requests, finishes those it has taken, and stops. */
  @Override
  public void close() {
    try {
      graceful.shutdown().get(LAST_REQUESTS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unfinished) {
      LOG.warn("requests were cut off after {} s", LAST_REQUESTS.toSeconds());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    renewal.ifPresent(TlsRenewal::close);
    javalin.stop();
  }

  private static void configureLibrary(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    // Compressed, the bytes of a measurement would not be those that were counted.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyWebSocketServletFactory(factory -> {
      factory.setIdleTimeout(WEB_SOCKET_IDLE);
      factory.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
      factory.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
    });
  }

  private static void addRoutes(JavalinConfig config, WebServerSettings settings, Routes routes) {
    for (Route route : routes.routes()) {
      io.javalin.http.Handler handler =
          context -> route.handler().handle(new JavalinExchange(context, settings));
      config.routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), handler);
      if (route.method().equals("GET")) {
        config.routes.head(route.path(), handler);
      }
    }
    config.routes.get(
        EVERYTHING_ELSE,
        context -> routes.otherwise().handle(new JavalinExchange(context, settings)));
    routes
        .webSockets()
        .forEach(route -> config.routes.ws(
            route.path(), new JavalinWebSocket(route.handler(), settings)::configure));
  }

  private static void addRefusals(
      JavalinConfig config, WebServerSettings settings, AccessLog accessLog) {
    config.routes.exception(
        Problem.class, (problem, context) -> refuse(context, settings, problem));
    config.routes.exception(
        HttpResponseException.class,
        (refused, context) ->
            refuse(context, settings, ProblemErrorHandler.problem(refused.getStatus())));
    config.routes.exception(IOException.class, (gone, context) -> {
      LOG.info("a request to {} broke off: {}", accessLog.route(context), gone.getMessage());
      refuse(context, settings, Problem.malformed("The request ended before it was complete."));
    });
    config.routes.exception(Exception.class, (fault, context) -> {
      LOG.error("a request to {} failed", accessLog.route(context), fault);
      refuse(context, settings, ProblemErrorHandler.problem(500));
    });
  }

  private static <E extends RuntimeException> void add(
      Routes.Refusal<E> refusal, JavalinConfig config, WebServerSettings settings) {
    config.routes.exception(
        refusal.kind(),
        (fault, context) -> refuse(context, settings, refusal.problem().apply(fault)));
  }

  private static void refuse(Context context, WebServerSettings settings, Problem problem) {
    try {
      new JavalinExchange(context, settings).refuse(problem);
    } catch (IOException gone) {
      LOG.debug("the client left before it was told {}", problem.name());
    }
  }
}
