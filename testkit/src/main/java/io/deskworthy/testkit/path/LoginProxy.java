package io.deskworthy.testkit.path;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP proxy on the loopback that lets nobody through without name and password (Basic), and
 * that alone knows where some names lead. Tunnels by CONNECT and forwards plain requests.
 */
public final class LoginProxy implements AutoCloseable {

  private static final int MAX_HEAD = 16 * 1024;

  private final ServerSocket door;
  private final String credentials;
  private final Map<String, InetSocketAddress> names;
  private final List<String> reached = new CopyOnWriteArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();

  private LoginProxy(String credentials, Map<String, InetSocketAddress> names) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.credentials =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    this.names = Map.copyOf(names);
  }

  /**
   * Opens a proxy.
   *
   * @param credentials as USER:PASSWORD
   * @param names where HOST:PORT leads; all else is refused
   */
  public static LoginProxy open(String credentials, Map<String, InetSocketAddress> names)
      throws IOException {
    LoginProxy proxy = new LoginProxy(credentials, names);
    daemon(proxy::accept);
    return proxy;
  }

  /** Returns the port on the loopback. */
  public int port() {
    return door.getLocalPort();
  }

  /** Returns which HOST:PORT were reached, in order. */
  public List<String> reached() {
    return List.copyOf(reached);
  }

  /** Returns how many requests came without the right login. */
  public int refused() {
    return refused.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        daemon(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      String head = head(client.getInputStream());
      if (head.isEmpty()) {
        return;
      }
      if (!head.contains("\r\nProxy-Authorization: Basic " + credentials + "\r\n")) {
        refused.incrementAndGet();
        answer(
            client,
            "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"");
        return;
      }
      forward(client, head);
    } catch (IOException broken) {
      // Either side may leave when it likes.
    }
  }

  private void forward(Socket client, String head) throws IOException {
    String[] line = head.substring(0, head.indexOf("\r\n")).split(" ", 3);
    boolean tunnel = line[0].equals("CONNECT");
    String place = tunnel ? line[1] : URI.create(line[1]).getAuthority();
    InetSocketAddress address = names.get(place);
    if (address == null) {
      answer(client, "502 Bad Gateway");
      return;
    }
    reached.add(place);
    try (Socket server = new Socket(address.getAddress(), address.getPort())) {
      server.setTcpNoDelay(true);
      if (tunnel) {
        client
            .getOutputStream()
            .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } else {
        String path = URI.create(line[1]).getRawPath();
        String rest = head.substring(head.indexOf("\r\n"));
        server
            .getOutputStream()
            .write(
                (line[0] + " " + path + " HTTP/1.1" + rest).getBytes(StandardCharsets.ISO_8859_1));
      }
      daemon(() -> pump(client, server));
      pump(server, client);
    }
  }

  private static void answer(Socket client, String status) throws IOException {
    client
        .getOutputStream()
        .write(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    client.shutdownOutput();
    client.getInputStream().skip(MAX_HEAD);
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && head.size() < MAX_HEAD; next = in.read()) {
      head.write(next);
      if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return "";
  }

  private static void pump(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      from.getInputStream().transferTo(out);
      to.shutdownOutput();
    } catch (IOException broken) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // That is what was wanted.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "login-proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
