package io.deskworthy.systemtests.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A line between agent and node that can break: cut, as when a cable is pulled, or frozen. */
final class Relay implements AutoCloseable {

  private static final int BUFFER_BYTES = 16 * 1024;

  private final ServerSocket listening;
  private final int target;
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private volatile boolean frozen;

  private Relay(ServerSocket listening, int target) {
    this.listening = listening;
    this.target = target;
  }

  /** Starts one that leads to {@code target} on this machine. */
  static Relay to(int target) throws IOException {
    Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
    daemon(relay::accept);
    return relay;
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Ends all connections at once, and takes no more. */
  void cut() {
    close();
  }

  /** Passes nothing on any more, while all connections stay open. */
  void freeze() {
    frozen = true;
  }

  @Override
  public void close() {
    closeQuietly(listening);
    open.forEach(Relay::closeQuietly);
  }

  private void accept() {
    try {
      while (!listening.isClosed()) {
        Socket agent = listening.accept();
        Socket node = new Socket(InetAddress.getLoopbackAddress(), target);
        agent.setTcpNoDelay(true);
        node.setTcpNoDelay(true);
        open.add(agent);
        open.add(node);
        daemon(() -> pass(agent, node));
        daemon(() -> pass(node, agent));
      }
    } catch (IOException closed) {
      close();
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!frozen) {
          out.write(buffer, 0, read);
        }
      }
    } catch (IOException broken) {
      closeQuietly(from);
    }
    closeQuietly(to);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyGone) {
      // It was to be gone.
    }
  }
}
