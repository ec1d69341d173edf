package io.deskworthy.agent.network.ndt7;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import okio.ByteString;

/** Takes one connection, agrees to the WebSocket, and then does what a test wants. */
final class HostileServer implements AutoCloseable {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  /** What is done once the connection is a WebSocket. */
  @FunctionalInterface
  interface Deed {
    void on(OutputStream out, InputStream in) throws IOException;
  }

  HostileServer(String extraHeader, Deed deed) throws IOException {
    Thread thread = new Thread(() -> serve(extraHeader, deed), "hostile-server");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  private void serve(String extraHeader, Deed deed) {
    try (Socket socket = listening.accept()) {
      String request = head(socket.getInputStream());
      String key = request.replaceAll("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
      String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
          + "Connection: Upgrade\r\nSec-WebSocket-Protocol: net.measurementlab.ndt.v7\r\n"
          + extraHeader + "Sec-WebSocket-Accept: "
          + ByteString.encodeUtf8(key + MAGIC).sha1().base64() + "\r\n\r\n";
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      deed.on(socket.getOutputStream(), socket.getInputStream());
    } catch (IOException gone) {
      // The client had enough of it, as it should.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
