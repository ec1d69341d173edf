package io.deskworthy.server.http;

import io.javalin.config.JettyConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.EagerContentHandler.RetainedContentLoaderFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets up what lies below Javalin: threads, limits, connector. */
final class JettySetup {

  /** A client that sends or takes nothing for so long is gone or means harm. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** When all requests are done, connections that still talk get so long to go. */
  private static final Duration STOP = Duration.ofSeconds(2);

  /** No request is left by then: whoever says nothing for so long only kept the connection open. */
  private static final Duration KEPT_OPEN = Duration.ofMillis(100);

  /** The longest body taken whole, a report of 256 kB, and what Jetty adds for each chunk of it. */
  private static final int MAX_WHOLE_BODY = 320 * 1024;

  /** 256 kB in so much time come over 17 kbit/s; whoever is slower has no line to be judged. */
  private static final Duration WHOLE_BODY = Duration.ofMinutes(2);

  /** Of the heap: leaves most of it to answers, and holds 250 of the longest bodies in 512 MB. */
  private static final int SHARE_OF_BODIES = 8;

  /** A head comes in one packet or two; this gives it 20 to 30 s. */
  private static final Duration BETWEEN_LOOKS_AT_HEADS = Duration.ofSeconds(10);

  /** A bare line feed is an end to some and none to others: proxy and server must agree. */
  private static final HttpCompliance WHOLE_LINE_ENDS =
      HttpCompliance.RFC9110.without("whole-line-ends", Violation.LF_HEADER_TERMINATION);

  /** Jetty's own estimate for HTTP/1.1. */
  private static final int CHUNK_OVERHEAD = 8;

  private JettySetup() {}

  static void configure(
      JettyConfig jetty,
      ServerSocketChannel socket,
      WebServerSettings settings,
      Routes routes,
      GracefulHandler graceful,
      Optional<SslContextFactory.Server> tls) {
    jetty.threadPool = threads(settings.longRequests());
    jetty.modifyHttpConfiguration(http -> {
      http.setUriCompliance(UriCompliance.DEFAULT);
      http.setHttpCompliance(WHOLE_LINE_ENDS);
      http.setSendDateHeader(false);
      // Behind a proxy many people share a connection: without this, Jetty gives one's field the
      // capital and small letters of another's that was the beginning of it.
      http.setHeaderCacheCaseSensitive(true);
      http.setIdleTimeout(IDLE.toMillis());
    });
    jetty.addConnector((server, http) -> connector(server, http, socket, tls));
    jetty.modifyServer(server -> {
      server.setStopTimeout(STOP.toMillis());
      SecurityHeaders headers = new SecurityHeaders(settings.publicUrl().startsWith("https:"));
      server.setErrorHandler(new ProblemErrorHandler(headers));
      insertHandlers(server, settings, routes, headers, graceful);
    });
  }

  /** Inserts from the inside to the outside: each goes before those inserted earlier. */
  private static void insertHandlers(
      Server server,
      WebServerSettings settings,
      Routes routes,
      SecurityHeaders headers,
      GracefulHandler graceful) {
    BodyLimits limits = new BodyLimits(routes);
    EagerContentHandler wholeBodies = new EagerContentHandler(
        new RetainedContentLoaderFactory(MAX_WHOLE_BODY, CHUNK_OVERHEAD, true));
    wholeBodies.include(limits::comesWhole);
    AwaitedBodies awaited = new AwaitedBodies(
        limits::comesWhole,
        MAX_WHOLE_BODY,
        Runtime.getRuntime().maxMemory() / SHARE_OF_BODIES,
        WHOLE_BODY);
    server.insertHandler(awaited.arrivals());
    server.insertHandler(wholeBodies);
    server.insertHandler(awaited);
    server.insertHandler(limits);
    server.insertHandler(new ByteSockets(server, settings, routes.byteSockets()));
    server.insertHandler(new PlainRequests());
    server.insertHandler(headers);
    server.insertHandler(new RefusedBodies());
    server.insertHandler(new RequestIds(settings.trustedProxies()));
    server.insertHandler(graceful);
  }

  /** Those of the system are made when they are needed, and end after a minute without work. */
  private static QueuedThreadPool threads(int longRequests) {
    QueuedThreadPool pool = new QueuedThreadPool();
    pool.setName("http");
    if (VirtualThreads.areSupported()) {
      pool.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    } else {
      pool.setMaxThreads(pool.getMaxThreads() + longRequests);
    }
    return pool;
  }

  private static Connector connector(
      Server server,
      HttpConfiguration http,
      ServerSocketChannel socket,
      Optional<SslContextFactory.Server> tls) {
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector = tls.map(
            encryption -> new ServerConnector(server, encrypted(encryption, http), plain))
        .orElseGet(() -> new ServerConnector(server, plain));
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(KEPT_OPEN.toMillis());
    connector.addBean(new HeadDeadline(connector.getScheduler(), BETWEEN_LOOKS_AT_HEADS));
    try {
      connector.open(socket);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    return connector;
  }

  /** Returns what speaks TLS as {@code identity}, until it is given another. */
  static SslContextFactory.Server encryption(TlsIdentity identity) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(identity.keyStore());
    tls.setKeyStorePassword("");
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return tls;
  }

  private static SslConnectionFactory encrypted(
      SslContextFactory.Server tls, HttpConfiguration http) {
    // There is one certificate; whether its name is the right one is for the client to say.
    http.addCustomizer(new SecureRequestCustomizer(false));
    return new SslConnectionFactory(tls, "http/1.1");
  }
}
