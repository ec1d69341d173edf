package io.deskworthy.agent.check;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * One run through several checks side by side, each on a daemon thread of its own. A check that
 * throws, or that is still busy when time is up, leaves unknown findings and disturbs no other.
 */
public final class Checkup {

  /** A check threw: a fault of ours, which must not count against the candidate. */
  public static final Reason CHECK_FAILED = new Reason("check-failed");

  private final List<Check> checks;
  private final Duration limit;
  private final BiConsumer<CheckName, Throwable> faults;

  /**
   * Makes a run.
   *
   * @param limit after which the checks that are still busy are interrupted and left behind; those
   *     that wait for their turn somewhere have as much longer
   * @param faults is told what a check threw
   */
  public Checkup(List<Check> checks, Duration limit, BiConsumer<CheckName, Throwable> faults) {
    this.checks = List.copyOf(checks);
    this.limit = limit;
    this.faults = faults;
  }

  /**
   * Runs all checks and returns all findings. Ends within the limit whatever the checks do.
   *
   * @param listener is told what goes on, from several threads, and that a check has finished
   * @throws InterruptedException if the run is cancelled; the checks are interrupted too
   */
  public Findings run(ProgressListener listener) throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool(Checkup::daemon);
    long begin = System.nanoTime();
    try {
      List<Future<Findings>> runs = checks.stream()
          .map(check -> threads.submit(new Running(check, listener)))
          .toList();
      return merge(runs, begin);
    } finally {
      threads.shutdownNow();
    }
  }

  private Findings merge(List<Future<Findings>> runs, long begin) throws InterruptedException {
    Findings.Builder findings = Findings.builder();
    for (int index = 0; index < checks.size(); index++) {
      Check check = checks.get(index);
      long end = begin + limit.plus(check.waiting()).toNanos();
      findings.addAll(result(check, runs.get(index), end));
    }
    return findings.build();
  }

  private Findings result(Check check, Future<Findings> run, long end) throws InterruptedException {
    try {
      return run.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException timeIsUp) {
      var unused = run.cancel(true);
      return allUnknown(check, Reason.TIMED_OUT);
    } catch (ExecutionException failed) {
      faults.accept(check.name(), failed.getCause() == null ? failed : failed.getCause());
      return allUnknown(check, CHECK_FAILED);
    }
  }

  private static Findings allUnknown(Check check, Reason reason) {
    Findings.Builder findings = Findings.builder();
    for (Finding<?> finding : check.findings()) {
      findings.unknown(finding, reason);
    }
    return findings.build();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "check");
    thread.setDaemon(true);
    return thread;
  }

  /** One check, which says that it has finished. */
  private record Running(Check check, ProgressListener listener) implements Callable<Findings> {
    @Override
    public Findings call() throws InterruptedException {
      try {
        return check.run(listener);
      } finally {
        String step = check.name().word() + ".done";
        listener.progressed(Progress.of(check.name(), step, 1));
      }
    }
  }
}
