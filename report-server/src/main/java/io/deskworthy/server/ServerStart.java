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
import java.io.IOException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Starts a server's parts in the order in which they need one another. */
final class ServerStart {

  /** Clients that come while others are being accepted; a company that begins at nine. */
  private static final int BACKLOG = 256;

  private final ServerConfig config;
  private final OpenData data;
  private final Clock clock;
  private final String publicUrl;

  ServerStart(ServerConfig config, OpenData data, Clock clock, String publicUrl) {
    this.config = config;
    this.data = data;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** Starts all of it; clients are answered at {@code socket}. */
  RunningParts at(ServerSocketChannel socket) throws IOException {
    int port = socket.socket().getLocalPort();
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
        echoes(port, time),
        time);
    Optional<Outbox> outbox =
        config.signIn().smtp().map(smtp -> new Outbox(new SmtpPostman(smtp, clock)));
    WebhookParts webhooks = WebhookParts.of(data, clock, config.webhooksToLoopback());
    PageRoutes pages = pages(outbox, webhooks);
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
    Optional<WebServer> figures = figures(metrics);
    WebServer web = WebServer.start(
        socket,
        new WebServerSettings(publicUrl, config.trustedProxies(), config.tls())
            .withLongRequests(limits.allStreams() + OpenLimits.DEFAULT.mostStreams()),
        all);
    DailyWork daily = DailyWork.start(
        List.of(() -> pages.retention().run(), () -> DataCheck.noteAuditHead(data)));
    return new RunningParts(
        data, node, open, outbox, daily, webhooks.start(), web, figures, all.addresses());
  }

  private PageRoutes pages(Optional<Outbox> outbox, WebhookParts webhooks) throws IOException {
    return new PageRoutes(
        data,
        clock,
        publicUrl,
        CertificateSecrets.of(data.secrets()),
        SignInAssembly.parts(data, clock, config.signIn().oidc().map(OidcClient::new), outbox),
        webhooks);
  }

  private Optional<UdpEchoes> echoes(int port, NodeTime time) throws IOException {
    Optional<DatagramChannel> socket = config.probePort().open(config.listen(), port);
    return socket.isPresent()
        ? Optional.of(UdpEchoes.start(socket.get(), time::nanos))
        : Optional.empty();
  }

  private Optional<WebServer> figures(Metrics metrics) throws IOException {
    if (config.metrics().isEmpty()) {
      return Optional.empty();
    }
    ListenAddress address = config.metrics().get();
    ServerSocketChannel socket = bind(address);
    String url = address.url("http", socket.socket().getLocalPort());
    return Optional.of(WebServer.start(socket, WebServerSettings.plain(url), metrics.routes()));
  }

  static ServerSocketChannel bind(ListenAddress listen) throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open();
    try {
      return socket.bind(listen.resolved(), BACKLOG);
    } catch (IOException | RuntimeException taken) {
      socket.close();
      throw new IOException("cannot listen at " + listen + ": " + taken.getMessage(), taken);
    }
  }
}
