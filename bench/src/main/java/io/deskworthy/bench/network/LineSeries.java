package io.deskworthy.bench.network;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every contender on every line, some times, on one lane or on several at once. */
final class LineSeries {

  private final Products products;
  private final TrialLog log;
  private final Queue<Job> jobs = new ArrayDeque<>();

  private record Job(BenchLine line, Contender contender, int run) {}

  LineSeries(Products products, TrialLog log) {
    this.products = products;
    this.log = log;
  }

  /** Run after run, so that whatever changes on the machine meets all of them alike. */
  void plan(List<BenchLine> lines, List<Contender> contenders, int runs) {
    for (int run = 1; run <= runs; run++) {
      for (BenchLine line : lines) {
        for (Contender contender : contenders) {
          jobs.add(new Job(line, contender, run));
        }
      }
    }
  }

  void run(int lanes) throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(lanes);
    List<Future<?>> ends = new ArrayList<>();
    try {
      for (int i = 0; i < lanes; i++) {
        ends.add(workers.submit(() -> {
          work();
          return Boolean.TRUE;
        }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("a lane failed", failed.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private void work() throws IOException, InterruptedException {
    try (Lane lane = Lane.open(products)) {
      for (Optional<Job> job = next(); job.isPresent(); job = next()) {
        log.add(trial(lane, job.get()));
      }
    }
  }

  /** A run that fails is a result too: the series goes on. */
  private static Trial trial(Lane lane, Job job) throws InterruptedException {
    try {
      return lane.run(job.line(), job.contender(), job.run());
    } catch (IOException failed) {
      Answer fault = new Answer(Map.of(), Map.of(Figures.FAULT, String.valueOf(failed)));
      return new Trial(job.line().name(), job.contender().name(), job.run(), fault);
    }
  }

  private synchronized Optional<Job> next() {
    return Optional.ofNullable(jobs.poll());
  }
}
