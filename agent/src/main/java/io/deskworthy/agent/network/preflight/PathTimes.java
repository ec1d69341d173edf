package io.deskworthy.agent.network.preflight;

import io.deskworthy.agent.time.Ticker;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Notes how one call got to its server. Its methods are called on the thread of the call. */
final class PathTimes extends EventListener {

  private final Ticker ticker;
  private long connecting;
  private long securing;
  private @Nullable Duration connect;
  private @Nullable Duration tls;
  private @Nullable Boolean proxied;
  private @Nullable String interfaceName;

  PathTimes(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Returns how long TCP took to be accepted by whatever was connected to. */
  Optional<Duration> connect() {
    return Optional.ofNullable(connect);
  }

  /** Returns how long the TLS handshake took, if there was one. */
  Optional<Duration> tls() {
    return Optional.ofNullable(tls);
  }

  /** Returns whether the connection leads to a proxy; nothing if there was none. */
  Optional<Boolean> proxied() {
    return Optional.ofNullable(proxied);
  }

  /** Returns the name of the network interface that the connection goes out of. */
  Optional<String> interfaceName() {
    return Optional.ofNullable(interfaceName);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connecting = ticker.nanos();
    proxied = proxy.type() != Proxy.Type.DIRECT;
  }

  @Override
  public void secureConnectStart(Call call) {
    connected();
    securing = ticker.nanos();
  }

  @Override
  public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
    tls = Duration.ofNanos(ticker.nanos() - securing);
  }

  @Override
  public void connectEnd(
      Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
    connected();
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    try {
      interfaceName = Optional.ofNullable(
              NetworkInterface.getByInetAddress(connection.socket().getLocalAddress()))
          .map(NetworkInterface::getName)
          .orElse(null);
    } catch (SocketException gone) {
      interfaceName = null;
    }
  }

  private void connected() {
    if (connect == null) {
      connect = Duration.ofNanos(ticker.nanos() - connecting);
    }
  }
}
