package io.deskworthy.agent.hardware;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the machine, each group of values on a thread of its own. A group that does not answer is
 * left behind as timed out, a group that fails as not readable, and the others count all the same.
 */
public final class HardwareCheck implements Check {

  private final Inventory inventory;
  private final Duration longest;

  /** Reads {@code inventory}. */
  public HardwareCheck(Inventory inventory) {
    this(inventory, Group.SLOW);
  }

  /**
   * Reads {@code inventory}.
   *
   * @param longest patience with any group, its own if that is shorter
   */
  HardwareCheck(Inventory inventory, Duration longest) {
    this.inventory = inventory;
    this.longest = longest;
  }

  @Override
  public CheckName name() {
    return CheckName.HARDWARE;
  }

  /** All that stands on the machine's own word; how fast it is, another check measures. */
  @Override
  public List<Finding<?>> findings() {
    return Group.ALL.stream().flatMap(group -> group.findings().stream()).toList();
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    List<FutureTask<Findings>> tasks = Group.ALL.stream().map(this::start).toList();
    long begin = System.nanoTime();
    Findings.Builder findings = Findings.builder();
    for (int i = 0; i < tasks.size(); i++) {
      Group group = Group.ALL.get(i);
      listener.progressed(
          Progress.of(name(), "hardware." + group.name(), i / (double) tasks.size()));
      findings.addAll(await(group, tasks.get(i), patience(group) - (System.nanoTime() - begin)));
    }
    listener.progressed(Progress.of(name(), "hardware.done", 1));
    return findings.build();
  }

  private long patience(Group group) {
    return Math.min(longest.toNanos(), group.patience().toNanos());
  }

  private FutureTask<Findings> start(Group group) {
    FutureTask<Findings> task = new FutureTask<>(() -> group.read(inventory));
    Thread thread = new Thread(task, "hardware-" + group.name());
    // What hangs in the operating system must not keep the program from ending.
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static Findings await(Group group, FutureTask<Findings> task, long nanos)
      throws InterruptedException {
    try {
      return task.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      return group.unknown(Reason.TIMED_OUT);
    } catch (ExecutionException failed) {
      return group.unknown(Reason.NOT_READABLE);
    }
  }
}
