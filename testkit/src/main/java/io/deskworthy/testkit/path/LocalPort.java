package io.deskworthy.testkit.path;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of this machine's own address. */
public final class LocalPort {

  private LocalPort() {}

  /**
   * Returns a port that nothing listened on a moment ago; somebody else may take it before its
   * user.
   *
   * @throws IOException when the system has none left
   */
  public static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Returns whether something accepts connections at {@code port}. */
  public static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
