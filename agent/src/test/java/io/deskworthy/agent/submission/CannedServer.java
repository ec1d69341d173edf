package io.deskworthy.agent.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * A server on a real socket that says exactly what it is told to, right or wrong: one canned answer
 * per connection, byte for byte.
 */
final class CannedServer implements AutoCloseable {

  private final ServerSocket listening;
  private final BlockingQueue<Function<String, String>> answers = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> held = new CopyOnWriteArrayList<>();

  CannedServer() throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "canned-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers the next connection with {@code status} and a body of that type. */
  CannedServer says(String status, String type, String body) {
    return saysRaw(response(status, type, body));
  }

  /** Answers the next connection with what {@code answer} makes of the request's body. */
  CannedServer answers(Function<String, String> answer) {
    answers.add(request -> answer.apply(request.substring(request.indexOf("\r\n\r\n") + 4)));
    return this;
  }

  /** Answers the next connection with these characters, then closes it. */
  CannedServer saysRaw(String raw) {
    answers.add(request -> raw);
    return this;
  }

  /** Takes the next connection and its request, and says nothing. */
  CannedServer isSilent() {
    answers.add(request -> "");
    return this;
  }

  static String response(String status, String type, String body) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** Returns the requests so far, each with its headers. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    while (!listening.isClosed()) {
      try {
        serve(listening.accept());
      } catch (IOException closed) {
        // The test is over, or the client went away: both are fine.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void serve(Socket socket) throws IOException, InterruptedException {
    String request = request(new BufferedInputStream(socket.getInputStream()));
    requests.add(request);
    String answer = answers.take().apply(request);
    if (answer.isEmpty()) {
      held.add(socket);
      return;
    }
    try (socket) {
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String request(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client went away");
      }
      head.append((char) next);
    }
    int length = head.toString()
        .lines()
        .filter(line -> line.startsWith("Content-Length: "))
        .mapToInt(line -> Integer.parseInt(line.substring(16).strip()))
        .findFirst()
        .orElse(0);
    return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : held) {
        socket.close();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
