package io.deskworthy.server;

import io.deskworthy.server.http.Routes;
import io.deskworthy.server.http.WebServer;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The running report server. */
public final class ReportServer implements AutoCloseable {

  private final RunningParts parts;
  private final String publicUrl;
  private final String address;

  private ReportServer(RunningParts parts, String publicUrl, String address) {
    this.parts = parts;
    this.publicUrl = publicUrl;
    this.address = address;
  }

  /**
   * Starts a server.
   *
   * @throws IOException if its address or its data cannot be had; says which and why
   */
  public static ReportServer start(ServerConfig config) throws IOException {
    // What is kept in milliseconds is not to differ from what is still in memory.
    Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    ServerSocketChannel socket = ServerStart.bind(config.listen());
    try {
      OpenData data = OpenData.open(config.data(), config.database(), clock);
      try {
        int port = socket.socket().getLocalPort();
        String publicUrl = config.publicUrl().orElse(config.address(port));
        RunningParts parts = new ServerStart(config, data, clock, publicUrl).at(socket);
        return new ReportServer(parts, publicUrl, config.address(port));
      } catch (IOException | RuntimeException failed) {
        data.close();
        throw failed;
      }
    } catch (IOException | RuntimeException failed) {
      socket.close();
      throw failed;
    }
  }

  /** Returns the port clients connect to. */
  public int port() {
    return parts.web().port();
  }

  /** Returns the port at which figures about it are, if there is one. */
  public Optional<Integer> metricsPort() {
    return parts.figures().map(WebServer::port);
  }

  /** Returns the address it listens at, as a client on this machine would write it. */
  public String address() {
    return address;
  }

  /** Returns what its public address begins with. */
  public String publicUrl() {
    return publicUrl;
  }

  /** Returns every address it answers at, as {@link Routes#addresses} writes them. */
  List<String> addresses() {
    return parts.addresses();
  }

  /** Returns a link to the first settings, valid once, unless one was followed already. */
  public Optional<String> setupLink() {
    return FirstStart.setupLink(parts.data()).map(path -> publicUrl + path);
  }

  /** Finishes what was accepted, and stops. */
  @Override
  public void close() {
    parts.close();
  }
}
