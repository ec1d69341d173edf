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

  /** Returns the beginning of addresses at the port it got. */
  String address(int port) {
    return listen.url(tls.isPresent() ? "https" : "http", port);
  }

  /** Returns a server on a free port of the loopback. */
  public static ServerConfig onLoopback(Path data) {
    return builder(data).build();
  }

  /** Begins with a server on a free port of the loopback and its data in {@code data}. */
  public static Builder builder(Path data) {
    return new Builder(data);
  }

  /** A server of which only what is unusual is said. Not safe for concurrent use. */
  public static final class Builder {

    private final Path data;
    private ListenAddress listen = new ListenAddress("127.0.0.1", 0);
    private Optional<String> publicUrl = Optional.empty();
    private Set<String> trustedProxies = Set.of();
    private boolean openProtocols = true;
    private SignInServices signIn = SignInServices.NONE;
    private DatabaseLogin database = DatabaseLogin.SAME;
    private Optional<ListenAddress> metrics = Optional.empty();
    private boolean webhooksToLoopback;

    private Builder(Path data) {
      this.data = data;
    }

    /** Sets where clients connect. */
    public Builder listen(ListenAddress address) {
      listen = address;
      return this;
    }

    /** Sets what its public address begins with. */
    public Builder publicUrl(String url) {
      publicUrl = Optional.of(url);
      return this;
    }

    /** Sets whose {@code X-Forwarded-For} is believed. */
    public Builder trustedProxies(Set<String> addresses) {
      trustedProxies = Set.copyOf(addresses);
      return this;
    }

    /** Sets whether other people's speed tests are served. */
    public Builder openProtocols(boolean served) {
      openProtocols = served;
      return this;
    }

    /** Sets what outside of the server helps people to sign in. */
    public Builder signIn(SignInServices services) {
      signIn = services;
      return this;
    }

    /** Sets where reports and all else are kept. */
    public Builder database(DatabaseLogin login) {
      database = login;
      return this;
    }

    /** Sets where figures about the server are to be had. */
    public Builder metrics(ListenAddress address) {
      metrics = Optional.of(address);
      return this;
    }

    /** Lets webhooks be at plain http addresses of this machine. */
    public Builder webhooksToLoopback() {
      webhooksToLoopback = true;
      return this;
    }

    /** Returns the server as it was said. */
    public ServerConfig build() {
      return new ServerConfig(
          listen,
          publicUrl,
          data,
          Optional.empty(),
          Optional.empty(),
          ProbePort.SAME,
          trustedProxies,
          openProtocols,
          signIn,
          database,
          metrics,
          webhooksToLoopback);
    }
  }
}
