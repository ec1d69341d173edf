package io.deskworthy.server;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.WebServer;
import io.deskworthy.server.http.WebServerSettings;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.mail.SmtpPostman;
import io.deskworthy.server.measure.CongestionControl;
import io.deskworthy.server.measure.MeasureLimits;
import io.deskworthy.server.measure.MeasurementNode;
import io.deskworthy.server.measure.NodeTime;
import io.deskworthy.server.measure.NodeVitals;
import io.deskworthy.server.measure.udp.UdpEchoes;
import io.deskworthy.server.metrics.Metrics;
import io.deskworthy.server.metrics.StoreMetrics;
import io.deskworthy.server.oidc.OidcClient;
import io.deskworthy.server.open.OpenLimits;
import io.deskworthy.server.session.SessionTokens;
import io.deskworthy.server.tcp.TcpInfoSource;
import io.deskworthy.server.upkeep.DailyWork;
import io.deskworthy.server.webhook.DeliveryRounds;
import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The running report server. */
public final class ReportServer implements AutoCloseable {

  /** Clients that come while others are being accepted; a company that begins at nine. */
  private static final int BACKLOG = 256;

  private final ServerConfig config;
  private final OpenData data;
  private final MeasurementNode node;
  private final OpenProtocols open;
  private final Optional<Outbox> outbox;
  private final DailyWork daily;
  private final DeliveryRounds deliveries;
  private final WebServer web;
  private final Optional<WebServer> figures;
  private final String publicUrl;
  private final List<String> addresses;

  private ReportServer(
      ServerConfig config,
      OpenData data,
      MeasurementNode node,
      OpenProtocols open,
      Optional<Outbox> outbox,
      DailyWork daily,
      DeliveryRounds deliveries,
      WebServer web,
      Optional<WebServer> figures,
      String publicUrl,
      List<String> addresses) {
    this.outbox = outbox;
    this.daily = daily;
    this.deliveries = deliveries;
    this.addresses = addresses;
    this.config = config;
    this.data = data;
    this.node = node;
    this.open = open;
    this.web = web;
    this.figures = figures;
    this.publicUrl = publicUrl;
  }

  /**
   * Starts a server.
   *
   * @throws IOException if its address or its data cannot be had; says which and why
   */
  public static ReportServer start(ServerConfig config) throws IOException {
    // What is kept in milliseconds is not to differ from what is still in memory.
    Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    ServerSocketChannel socket = bind(config.listen());
    try {
      OpenData data = OpenData.open(config.data(), config.database(), clock);
      try {
        return start(config, socket, data, clock);
      } catch (IOException | RuntimeException failed) {
        data.close();
        throw failed;
      }
    } catch (IOException | RuntimeException failed) {
      socket.close();
      throw failed;
    }
  }

  private static ReportServer start(
      ServerConfig config, ServerSocketChannel socket, OpenData data, Clock clock)
      throws IOException {
    int port = socket.socket().getLocalPort();
    String publicUrl = config.publicUrl().orElse(config.address(port));
    data.folder().writePublicUrl(publicUrl);
    if (config.database().url().isPresent()) {
      data.folder().writeDatabaseUrl(config.database().url().get());
    }
    SigningKey witnessKey = data.secrets().signingKey("witness");
    SessionTokens sessions = new SessionTokens(data.secrets().signingKey("session"), clock);
    MeasureLimits limits = Uplink.limits(config.uplink());
    NodeTime time = NodeTime.of(clock);
    TcpInfoSource kernel = TcpInfoSource.ofSystem();
    MeasurementNode node = new MeasurementNode(
        new PolicySessions(sessions, data.positions()),
        witnessKey,
        limits,
        CongestionControl.ofSystem(),
        kernel,
        NodeVitals.ofSystem(),
        echoes(config, port, time),
        time);
    Optional<Outbox> outbox =
        config.signIn().smtp().map(smtp -> new Outbox(new SmtpPostman(smtp, clock)));
    WebhookParts webhooks = WebhookParts.of(data, clock, config.webhooksToLoopback());
    PageRoutes pages = new PageRoutes(
        data,
        clock,
        publicUrl,
        CertificateSecrets.of(data.secrets()),
        SignInAssembly.parts(data, clock, config.signIn().oidc().map(OidcClient::new), outbox),
        webhooks);
    ServerRoutes routes = new ServerRoutes(data, clock, publicUrl, sessions, pages);
    Routes all = routes.all(node, witnessKey.verificationKey());
    OpenProtocols open = OpenProtocols.on(
        new NodeAdmission(node, config.uplink().isPresent()),
        OpenLimits.DEFAULT,
        kernel,
        NodeTime.of(clock));
    if (config.openProtocols()) {
      open.addTo(all);
    }
    Metrics metrics = new Metrics(
        new StoreMetrics(data.gauge(), data.upkeep(), () -> data.database().isReady(), clock));
    all.watch(metrics);
    Optional<WebServer> figures = figures(config, metrics);
    WebServer web = WebServer.start(
        socket,
        new WebServerSettings(publicUrl, config.trustedProxies(), config.tls())
            .withLongRequests(limits.allStreams() + OpenLimits.DEFAULT.mostStreams()),
        all);
    DailyWork daily = DailyWork.start(
        List.of(() -> pages.retention().run(), () -> DataCheck.noteAuditHead(data)));
    return new ReportServer(
        config,
        data,
        node,
        open,
        outbox,
        daily,
        webhooks.start(),
        web,
        figures,
        publicUrl,
        all.addresses());
  }

  /** Returns the port clients connect to. */
  public int port() {
    return web.port();
  }

  /** Returns the port at which figures about it are, if there is one. */
  public Optional<Integer> metricsPort() {
    return figures.map(WebServer::port);
  }

  /** Returns the address it listens at, as a client on this machine would write it. */
  public String address() {
    return config.address(port());
  }

  /** Returns what its public address begins with. */
  public String publicUrl() {
    return publicUrl;
  }

  /** Returns every address it answers at, as {@link Routes#addresses} writes them. */
  List<String> addresses() {
    return addresses;
  }

  /** Returns a link to the first settings, valid once, unless one was followed already. */
  public Optional<String> setupLink() {
    return FirstStart.setupLink(data).map(path -> publicUrl + path);
  }

  /** Finishes what was accepted, and stops. */
  @Override
  public void close() {
    web.close();
    figures.ifPresent(WebServer::close);
    daily.close();
    deliveries.close();
    outbox.ifPresent(Outbox::close);
    open.close();
    node.close();
    data.close();
  }

  private static Optional<UdpEchoes> echoes(ServerConfig config, int port, NodeTime time)
      throws IOException {
    Optional<DatagramChannel> socket = config.probePort().open(config.listen(), port);
    return socket.isPresent()
        ? Optional.of(UdpEchoes.start(socket.get(), time::nanos))
        : Optional.empty();
  }

  private static Optional<WebServer> figures(ServerConfig config, Metrics metrics)
      throws IOException {
    if (config.metrics().isEmpty()) {
      return Optional.empty();
    }
    ListenAddress address = config.metrics().get();
    ServerSocketChannel socket = bind(address);
    String url = address.url("http", socket.socket().getLocalPort());
    return Optional.of(WebServer.start(socket, WebServerSettings.plain(url), metrics.routes()));
  }

  private static ServerSocketChannel bind(ListenAddress listen) throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open();
    try {
      return socket.bind(listen.resolved(), BACKLOG);
    } catch (IOException | RuntimeException taken) {
      socket.close();
      throw new IOException("cannot listen at " + listen + ": " + taken.getMessage(), taken);
    }
  }
}
