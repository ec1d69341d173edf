package io.deskworthy.server.tcp;

import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.Optional;

/** Asks the system about a connection. Implementations must be safe for concurrent use. */
public interface TcpInfoSource {

  /** Knows nothing: every system but Linux. */
  TcpInfoSource UNKNOWN = new TcpInfoSource() {
    @Override
    public Optional<TcpInfo> info(SocketChannel connection) {
      return Optional.empty();
    }

    @Override
    public Optional<String> congestionControl(SocketChannel connection) {
      return Optional.empty();
    }
  };

  /** Returns how {@code connection} does, where the system tells and it is still open. */
  Optional<TcpInfo> info(SocketChannel connection);

  /** Returns how {@code connection} reacts to loss: {@code cubic}, {@code bbr}. */
  Optional<String> congestionControl(SocketChannel connection);

  /** Returns what this machine can tell. */
  static TcpInfoSource ofSystem() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).equals("linux");
    return linux ? LinuxTcpInfo.load() : UNKNOWN;
  }
}
