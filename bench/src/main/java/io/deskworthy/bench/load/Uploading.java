package io.deskworthy.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Reports on their way, by several connections at once, until the server is gone. */
final class Uploading implements AutoCloseable {

  private static final int CONNECTIONS = 16;
  private static final int CREATED = 201;
  private static final long END_SECONDS = 30;

  private final Queue<byte[]> waiting;
  private final Queue<byte[]> answered = new ConcurrentLinkedQueue<>();
  private final ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);

  private Uploading(List<byte[]> reports) {
    this.waiting = new ConcurrentLinkedQueue<>(reports);
  }

  /** Begins to send them. */
  static Uploading of(InetSocketAddress server, List<byte[]> reports) {
    Uploading uploading = new Uploading(reports);
    for (int each = 0; each < CONNECTIONS; each++) {
      uploading.senders.execute(() -> uploading.send(server));
    }
    uploading.senders.shutdown();
    return uploading;
  }

  private void send(InetSocketAddress server) {
    try (Connection connection = new Connection(server)) {
      for (byte[] next = waiting.poll(); next != null; next = waiting.poll()) {
        if (connection.ask(next).status() == CREATED) {
          answered.add(next);
        }
      }
    } catch (IOException gone) {
      // The server was killed: what it did not answer does not count.
    }
  }

  /** Returns those that were answered with 201, when nobody sends any more. */
  List<byte[]> answered() throws IOException, InterruptedException {
    if (!senders.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("reports are still on their way to a server that was killed");
    }
    if (waiting.isEmpty()) {
      throw new IOException("all reports were sent before the kill; more are needed");
    }
    return List.copyOf(answered);
  }

  @Override
  public void close() {
    senders.shutdownNow();
  }
}
