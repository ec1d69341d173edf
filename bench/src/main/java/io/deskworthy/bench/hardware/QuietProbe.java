package io.deskworthy.bench.hardware;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that has nothing to do with the processor benchmark, on all processors for a moment: where a
 * strange program uses the other half of a core, or its caches, as in a virtual machine on a shared
 * host, there is less of it. No counter inside a virtual machine shows that.
 */
final class QuietProbe implements AutoCloseable {

  /** Long enough for hundreds of rounds, and short beside a run of the agent. */
  private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** One field and its copy are more than a first cache holds, and less than a second one. */
  private static final int BYTES = 1 << 19;

  private final int processors = Runtime.getRuntime().availableProcessors();
  private final ExecutorService threads = Executors.newFixedThreadPool(processors);

  /** Returns how many rounds a second all processors do together. */
  double rate() throws InterruptedException {
    List<Callable<Double>> tasks = new ArrayList<>();
    for (int thread = 0; thread < processors; thread++) {
      tasks.add(QuietProbe::rounds);
    }
    double sum = 0;
    for (Future<Double> each : threads.invokeAll(tasks)) {
      try {
        sum += each.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed.getCause());
      }
    }
    return sum;
  }

  /** Hashes a field and copies it to and fro. */
  private static double rounds() throws NoSuchAlgorithmException, DigestException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    byte[] field = new byte[BYTES];
    byte[] copy = new byte[BYTES];
    long begin = System.nanoTime();
    long now = begin;
    long rounds = 0;
    while (now - begin < NANOS) {
      digest.update(field, 0, BYTES / Byte.SIZE);
      digest.digest(field, 0, digest.getDigestLength());
      for (int time = 0; time < Byte.SIZE; time++) {
        System.arraycopy(field, 0, copy, 0, BYTES);
        System.arraycopy(copy, 0, field, 0, BYTES);
      }
      rounds++;
      now = System.nanoTime();
    }
    return rounds * 1e9 / (now - begin);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
