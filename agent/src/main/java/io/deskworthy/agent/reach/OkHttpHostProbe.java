package io.deskworthy.agent.reach;

import io.deskworthy.report.finding.ReachReasons;
import io.deskworthy.report.finding.ReachStage;
import io.deskworthy.report.policy.ReachHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Goes the way with the HTTP library's own connections, so that proxies and trust are those of
 * every other request of the program.
 *
 * @param base knows them
 * @param nearby addresses where nobody knocks
 * @param stage how long each stage may take
 */
record OkHttpHostProbe(OkHttpClient base, NearbyAddresses nearby, Duration stage)
    implements HostProbe {

  /** Connection, encryption, answer: whoever needs this long for all three is not there. */
  private static final int STAGES = 3;

  @Override
  public HostOutcome probe(ReachHost host) throws InterruptedException {
    HostOutcome plain = asked(host);
    boolean answers = plain.isReached() || plain.stage() == ReachStage.HTTP;
    return host.protocol() == ReachHost.Protocol.WEBSOCKET && answers ? socket(host, plain) : plain;
  }

  /** The plain request before it tells a host that hangs from a WebSocket that hangs. */
  private HostOutcome socket(ReachHost host, HostOutcome plain) throws InterruptedException {
    Upgrade.Answer answer = upgrade(host);
    return switch (answer.kind()) {
      case OPEN -> HostOutcome.reached(answer.status());
      case PAGE ->
        HostOutcome.failed(ReachStage.WEBSOCKET, ReachReasons.SOCKET_PAGE)
            .withStatus(answer.status());
      case REFUSED -> HostOutcome.socketNotProven(answer.status());
      case NONE ->
        plain.isReached()
            ? HostOutcome.failed(ReachStage.WEBSOCKET, ReachReasons.SOCKET_SILENT)
            : plain;
    };
  }

  private HostOutcome asked(ReachHost host) {
    WayGone way = new WayGone();
    IssuerKept issuer = issuerKept();
    OkHttpClient client = client(way, issuer);
    try (Response response = client.newCall(request(host)).execute()) {
      return HostOutcome.reached(response.code());
    } catch (IOException fault) {
      return outcome(fault, way, issuer);
    } finally {
      client.connectionPool().evictAll();
    }
  }

  private Upgrade.Answer upgrade(ReachHost host) throws InterruptedException {
    OkHttpClient client = client(new WayGone(), issuerKept());
    try {
      return Upgrade.ask(client, request(host), stage.multipliedBy(STAGES));
    } finally {
      client.connectionPool().evictAll();
    }
  }

  private static HostOutcome outcome(IOException fault, WayGone way, IssuerKept issuer) {
    HostOutcome outcome = WayFaults.of(fault, way);
    boolean inspected = outcome.cause().filter(ReachReasons.INSPECTED::equals).isPresent();
    return inspected ? outcome.inspectedBy(issuer.refusedIssuer()) : outcome;
  }

  private static Request request(ReachHost host) {
    return new Request.Builder()
        .url(new HttpUrl.Builder()
            .scheme("https")
            .host(host.host())
            .port(host.port())
            .encodedPath(host.path())
            .build())
        .header("Accept", "*/*")
        .build();
  }

  /** No cookies and no credentials but those that a proxy on the way needs. */
  private OkHttpClient client(WayGone way, IssuerKept issuer) {
    return base.newBuilder()
        .dns(new BoundedNames(base.dns(), nearby, stage))
        .eventListener(way)
        .sslSocketFactory(context(issuer).getSocketFactory(), issuer)
        .connectionPool(new ConnectionPool())
        .protocols(List.of(Protocol.HTTP_1_1))
        .authenticator(Authenticator.NONE)
        .cookieJar(CookieJar.NO_COOKIES)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(stage)
        .readTimeout(stage)
        .writeTimeout(stage)
        .callTimeout(stage.multipliedBy(STAGES))
        .build();
  }

  private IssuerKept issuerKept() {
    X509TrustManager trusted = base.x509TrustManager();
    if (trusted == null) {
      throw new IllegalStateException("a client that trusts nobody");
    }
    return new IssuerKept(trusted);
  }

  private static SSLContext context(IssuerKept issuer) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {issuer}, null);
      return context;
    } catch (GeneralSecurityException missing) {
      throw new UncheckedIOException(new IOException("this Java cannot speak TLS", missing));
    }
  }
}
