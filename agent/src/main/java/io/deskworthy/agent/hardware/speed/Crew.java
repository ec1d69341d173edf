package io.deskworthy.agent.hardware.speed;

import io.deskworthy.agent.time.Ticker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread for each processor, each with its own kernels, which work in bursts. */
final class Crew implements AutoCloseable {

  /** Ten runs of either kernel on an ordinary processor. */
  private static final long WINDOW_NANOS = 5_000_000;

  /** Until all threads have been woken and wait. */
  private static final long START_NANOS = 1_000_000;

  private final Ticker ticker;
  private final ExecutorService threads;
  private final Map<Workload, List<Kernel>> kernels = new EnumMap<>(Workload.class);
  private final ProcessorShare share = new ProcessorShare();

  Crew(int size, Ticker ticker) {
    this.ticker = ticker;
    threads = Executors.newFixedThreadPool(size, Crew::daemon);
    for (Workload workload : Workload.values()) {
      List<Kernel> each = new ArrayList<>();
      for (int thread = 0; thread < size; thread++) {
        each.add(workload.kernel());
      }
      kernels.put(workload, List.copyOf(each));
    }
  }

  /** Lets {@code size} threads work for {@code length} and adds what they did to {@code rates}. */
  void burst(Workload workload, int size, Duration length, Rates rates)
      throws InterruptedException {
    int count = (int) Math.max(1, length.toNanos() / WINDOW_NANOS);
    Windows windows = new Windows(ticker.nanos() + START_NANOS, WINDOW_NANOS, count);
    List<Callable<double[]>> tasks = new ArrayList<>();
    for (Kernel kernel : kernels.getOrDefault(workload, List.of()).subList(0, size)) {
      tasks.add(() -> work(kernel, windows));
    }
    List<double[]> done = new ArrayList<>();
    for (Future<double[]> each : threads.invokeAll(tasks)) {
      done.add(get(each));
    }
    rates.add(done);
  }

  private double[] work(Kernel kernel, Windows windows) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    boolean counts = clock.isCurrentThreadCpuTimeSupported();
    long given = counts ? clock.getCurrentThreadCpuTime() : 0;
    long begin = ticker.nanos();
    double[] rates = windows.rates(kernel, ticker);
    long wanted = ticker.nanos() - begin;
    share.add(counts ? clock.getCurrentThreadCpuTime() - given : -1, wanted);
    return rates;
  }

  ProcessorShare share() {
    return share;
  }

  private static double[] get(Future<double[]> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "speed");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
