package io.deskworthy.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;

/** A server of a test's own routes on a free port, and a client for it. */
public final class RunningServer implements AutoCloseable {

  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningServer(WebServer server) {
    this.server = server;
  }

  /** Starts a server of {@code routes}. */
  public static RunningServer of(Routes routes) throws IOException {
    return of(WebServerSettings.plain("https://desk.example"), routes);
  }

  static RunningServer of(WebServerSettings settings, Routes routes) throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new RunningServer(WebServer.start(socket, settings, routes));
  }

  /** Returns the address of {@code path}. */
  public URI uri(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  /** Returns a client. */
  public HttpClient client() {
    return client;
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  /** Sends bytes as they are, and returns everything that comes back until the end. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  boolean renewTls() {
    return server.renewTls();
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }
}
