package io.deskworthy.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What came of posting many requests over a number of connections, each of which sends its next one
 * as soon as it has the answer to the one before.
 *
 * @param perSecond answers that were wanted, a second
 * @param medianMillis from request to answer
 * @param p99Millis likewise
 * @param refused answers of another status
 */
record Burst(double perSecond, double medianMillis, double p99Millis, long refused) {

  private static final double NANOS_PER_SECOND = 1e9;

  private static final double NANOS_PER_MILLI = 1e6;

  /** Sends all {@code requests}. */
  static Burst of(
      InetSocketAddress address, List<byte[]> requests, int connections, int wantedStatus)
      throws IOException, InterruptedException {
    long[] nanos = new long[requests.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    long start = System.nanoTime();
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int each = 0; each < connections; each++) {
        all.add(pool.submit(() -> {
          try (Connection connection = new Connection(address)) {
            for (int at = next.getAndIncrement(); at < nanos.length; at = next.getAndIncrement()) {
              long sent = System.nanoTime();
              int status = connection.ask(requests.get(at)).status();
              nanos[at] = System.nanoTime() - sent;
              refused.addAndGet(status == wantedStatus ? 0 : 1);
            }
          }
          return null;
        }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("the server gave up", failed.getCause());
    } finally {
      pool.shutdownNow();
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    Arrays.sort(nanos);
    return new Burst(
        (nanos.length - refused.get()) / seconds,
        nanos[nanos.length / 2] / NANOS_PER_MILLI,
        nanos[(int) (nanos.length * 0.99)] / NANOS_PER_MILLI,
        refused.get());
  }
}
