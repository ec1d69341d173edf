package io.deskworthy.bench.fullspeed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What everything is held against: Java sockets that write prepared random bytes over and over, or
 * read and forget. No HTTP, no cipher, no sums, no acknowledgements.
 */
final class PlainSocket {

  /** As much as the measurement writes and reads at once. */
  private static final int BUFFER_BYTES = 64 * 1024;

  private static final int ACCEPT_MILLIS = 30_000;

  private PlainSocket() {}

  /** Moves its share of the bytes over one socket. */
  @FunctionalInterface
  private interface End {
    void move(Socket socket) throws IOException;
  }

  /**
   * Runs one end.
   *
   * @param arguments {@code serve} or {@code connect}, {@code send} or {@code receive}, address,
   *     port, connections, bytes of each connection, bytes prepared for each connection, a multiple
   *     of 64 KiB
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getByName(arguments[2]), Integer.parseInt(arguments[3]));
    int connections = Integer.parseInt(arguments[4]);
    long bytes = Long.parseLong(arguments[5]);
    int prepared = Integer.parseInt(arguments[6]);
    End end = arguments[1].equals("send")
        ? socket -> send(socket, bytes, prepared)
        : PlainSocket::receive;
    List<Thread> threads = arguments[0].equals("serve")
        ? serve(address, connections, end)
        : connect(address, connections, end);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static List<Thread> serve(InetSocketAddress address, int connections, End end)
      throws IOException {
    List<Thread> threads = new ArrayList<>();
    try (ServerSocket server = new ServerSocket()) {
      server.setSoTimeout(ACCEPT_MILLIS);
      server.bind(address);
      System.out.println("ready");
      for (int i = 0; i < connections; i++) {
        threads.add(thread(server.accept(), end));
      }
    }
    return threads;
  }

  private static List<Thread> connect(InetSocketAddress address, int connections, End end)
      throws IOException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      threads.add(thread(new Socket(address.getAddress(), address.getPort()), end));
    }
    return threads;
  }

  private static Thread thread(Socket socket, End end) {
    Thread thread = new Thread(() -> {
      try (socket) {
        end.move(socket);
      } catch (IOException broken) {
        System.err.println(broken);
      }
    });
    thread.start();
    return thread;
  }

  private static void send(Socket socket, long bytes, int prepared) throws IOException {
    byte[] content = new byte[prepared];
    new Random().nextBytes(content);
    OutputStream out = socket.getOutputStream();
    int at = 0;
    for (long left = bytes; left > 0; left -= BUFFER_BYTES) {
      out.write(content, at, (int) Math.min(left, BUFFER_BYTES));
      at = (at + BUFFER_BYTES) % prepared;
    }
  }

  private static void receive(Socket socket) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    InputStream in = socket.getInputStream();
    int read = in.read(buffer);
    while (read >= 0) {
      read = in.read(buffer);
    }
  }
}
