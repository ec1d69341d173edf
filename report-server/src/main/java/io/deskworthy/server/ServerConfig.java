package io.deskworthy.server;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.TlsIdentity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a server is run.
 *
 * @param listen where clients connect; with port 0, a free one is taken
 * @param publicUrl what its public address begins with; else the address it listens at
 * @param data the folder with database, keys and downloads
 * @param tls key and certificate; without, plain HTTP is spoken
 * @param uplink what its line carries, where somebody knows
 * @param probePort where probe datagrams are taken
 * @param trustedProxies addresses whose {@code X-Forwarded-For} is believed
 * @param openProtocols whether other people's speed tests are served
 * @param signIn what outside of the server helps people to sign in
 * @param database where reports and all else are kept
 * @param metrics where figures about the server are to be had
 * @param webhooksToLoopback whether webhooks may be at plain http addresses of this machine
 */
public record ServerConfig(
    ListenAddress listen,
    Optional<String> publicUrl,
    Path data,
    Optional<TlsIdentity> tls,
    Optional<BitRate> uplink,
    ProbePort probePort,
    Set<String> trustedProxies,
    boolean openProtocols,
    SignInServices signIn,
    DatabaseLogin database,
    Optional<ListenAddress> metrics,
    boolean webhooksToLoopback) {

  /** Copies the set. */
  public ServerConfig {
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /** Makes a server where people sign in without outside help. */
  public ServerConfig(
      ListenAddress listen,
      Optional<String> publicUrl,
      Path data,
      Optional<TlsIdentity> tls,
      Optional<BitRate> uplink,
      ProbePort probePort,
      Set<String> trustedProxies,
      boolean openProtocols) {
    this(
        listen,
        publicUrl,
        data,
        tls,
        uplink,
        probePort,
        trustedProxies,
        openProtocols,
        SignInServices.NONE,
        DatabaseLogin.SAME,
        Optional.empty(),
        false);
  }

  /** Returns the same server with outside help for signing in. */
  public ServerConfig withSignIn(SignInServices services) {
    return new ServerConfig(
        listen,
        publicUrl,
        data,
        tls,
        uplink,
        probePort,
        trustedProxies,
        openProtocols,
        services,
        database,
        metrics,
        webhooksToLoopback);
  }

  /** Returns the same server with its data in another database. */
  public ServerConfig withDatabase(DatabaseLogin login) {
    return new ServerConfig(
        listen,
        publicUrl,
        data,
        tls,
        uplink,
        probePort,
        trustedProxies,
        openProtocols,
        signIn,
        login,
        metrics,
        webhooksToLoopback);
  }

  /** Returns the same server with figures about it at {@code address}. */
  public ServerConfig withMetrics(ListenAddress address) {
    return new ServerConfig(
        listen,
        publicUrl,
        data,
        tls,
        uplink,
        probePort,
        trustedProxies,
        openProtocols,
        signIn,
        database,
        Optional.of(address),
        webhooksToLoopback);
  }

  /** Returns the same server, whose webhooks may be at plain http addresses of this machine. */
  public ServerConfig withWebhooksToLoopback() {
    return new ServerConfig(
        listen,
        publicUrl,
        data,
        tls,
        uplink,
        probePort,
        trustedProxies,
        openProtocols,
        signIn,
        database,
        metrics,
        true);
  }

  /** Returns the beginning of addresses at the port it got. */
  String address(int port) {
    return listen.url(tls.isPresent() ? "https" : "http", port);
  }

  /** Returns a server on a free port of the loopback. */
  public static ServerConfig onLoopback(Path data) {
    return new ServerConfig(
        new ListenAddress("127.0.0.1", 0),
        Optional.empty(),
        data,
        Optional.empty(),
        Optional.empty(),
        ProbePort.SAME,
        Set.of(),
        true);
  }
}
