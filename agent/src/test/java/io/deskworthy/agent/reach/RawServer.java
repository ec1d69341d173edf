package io.deskworthy.agent.reach;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A server on loopback that misbehaves as a test says. */
final class RawServer implements AutoCloseable {

  private final ServerSocket server;
  private final Conduct conduct;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What it does with each connection. */
  @FunctionalInterface
  interface Conduct {

    /** Does it; the connection is closed afterwards. */
    void with(Socket socket) throws IOException;
  }

  private RawServer(ServerSocket server, Conduct conduct) {
    this.server = server;
    this.conduct = conduct;
  }

  static RawServer that(Conduct conduct) throws IOException {
    RawServer raw =
        new RawServer(new ServerSocket(0, 16, InetAddress.getLoopbackAddress()), conduct);
    daemon(raw::accept);
    return raw;
  }

  /** Accepts and never says a word. */
  static RawServer silent() throws IOException {
    return that(socket -> socket.getInputStream().readAllBytes());
  }

  /** Answers each request with {@code answer}. */
  static RawServer answering(String answer) throws IOException {
    return that(socket -> answer(socket, answer));
  }

  /** Speaks TLS and then does what {@code conduct} says. */
  static RawServer secure(SSLContext context, Conduct conduct) throws IOException {
    return that(socket -> {
      try (Socket tls = secured(socket, context)) {
        conduct.with(tls);
      }
    });
  }

  static Socket secured(Socket socket, SSLContext context) throws IOException {
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, 0, true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    return tls;
  }

  /** Reads up to the empty line after the headers, and answers. */
  static void answer(Socket socket, String answer) throws IOException {
    readHead(socket);
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  static String readHead(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }

  private void accept() {
    while (closed.getCount() > 0) {
      try {
        Socket socket = server.accept();
        daemon(() -> serve(socket));
      } catch (IOException closing) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      conduct.with(socket);
    } catch (IOException gone) {
      // The client would have none of it, which is what is tested.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }
}
