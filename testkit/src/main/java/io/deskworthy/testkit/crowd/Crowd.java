package io.deskworthy.testkit.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients of a server on this machine, served by one thread. Each that loses its connection comes
 * again, so that there are always as many as were asked for. They come from many addresses of the
 * loopback (127.0.1.1 and on), as people do, which Linux has without being asked.
 */
public final class Crowd implements AutoCloseable {

  /** Connections that are begun and not made yet; a server's queue for them is not endless. */
  private static final int MOST_ARRIVING = 64;

  private final InetSocketAddress server;
  private final long turnNanos;
  private final Selector selector = Selector.open();
  private final Queue<CrowdClient> outside = new ArrayDeque<>();
  private final List<CrowdClient> busy = new ArrayList<>();
  private final ByteBuffer answers = ByteBuffer.allocate(1 << 16);
  private final AtomicInteger arriving = new AtomicInteger();
  private final AtomicInteger connected = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final Thread thread = new Thread(this::live, "crowd");
  private final int size;
  private volatile boolean over;

  private Crowd(InetSocketAddress server, long turnMillis, List<CrowdClient> clients)
      throws IOException {
    this.server = server;
    this.turnNanos = TimeUnit.MILLISECONDS.toNanos(turnMillis);
    this.size = clients.size();
    outside.addAll(clients);
    thread.setDaemon(true);
  }

  /**
   * Lets {@code count} clients with the same habit come to {@code server}.
   *
   * @param turnMillis how often each sends some more
   */
  public static Crowd of(InetSocketAddress server, int count, Habit habit, long turnMillis)
      throws IOException {
    List<CrowdClient> clients = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      clients.add(new CrowdClient(habit, number));
    }
    Crowd crowd = new Crowd(server, turnMillis, clients);
    crowd.thread.start();
    return crowd;
  }

  /** Waits until all are connected; returns whether they were in time. */
  public boolean awaitAll(long seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (connected.get() < size && System.nanoTime() < end && thread.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return connected.get() == size;
  }

  /** Returns how many are connected now. */
  public int connected() {
    return connected.get();
  }

  /** Returns how many connections the server ended so far, or did not take. */
  public int lost() {
    return lost.get();
  }

  private void live() {
    try {
      long turn = System.nanoTime() + turnNanos;
      while (!over) {
        invite();
        selector.select(this::serve, Math.max(1, TimeUnit.NANOSECONDS.toMillis(turnNanos) / 10));
        if (System.nanoTime() >= turn) {
          turn += turnNanos;
          List.copyOf(busy).forEach(this::sendMore);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void invite() throws IOException {
    while (arriving.get() < MOST_ARRIVING && !outside.isEmpty()) {
      arriving.incrementAndGet();
      outside.remove().come(server, selector);
    }
  }

  private void serve(SelectionKey key) {
    CrowdClient client = (CrowdClient) key.attachment();
    try {
      if (key.isConnectable()) {
        client.enter(key);
        arriving.decrementAndGet();
        connected.incrementAndGet();
        busy.addAll(client.isBusy() ? List.of(client) : List.of());
      } else if (client.isSentAway(answers)) {
        leave(client);
      }
    } catch (IOException refused) {
      leave(client);
    }
  }

  private void sendMore(CrowdClient client) {
    try {
      client.sendMore();
    } catch (IOException closed) {
      leave(client);
    }
  }

  private void leave(CrowdClient client) {
    (client.isInside() ? connected : arriving).decrementAndGet();
    lost.incrementAndGet();
    busy.remove(client);
    client.leave();
    outside.add(client);
  }

  @Override
  public void close() throws IOException {
    over = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    for (SelectionKey key : selector.keys()) {
      ((CrowdClient) key.attachment()).leave();
    }
    selector.close();
  }
}
