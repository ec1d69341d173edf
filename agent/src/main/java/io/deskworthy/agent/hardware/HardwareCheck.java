package io.deskworthy.agent.hardware;

import io.deskworthy.agent.check.Check;
import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.check.ProgressListener;
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

  /**
   * The first question to WMI has been seen to take 20 s on managed Windows computers; the silence
   * and the reading of the noise check take 27 s meanwhile, so nobody waits for this.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Inventory inventory;
  private final Duration patience;

  /** Reads {@code inventory}. */
  public HardwareCheck(Inventory inventory) {
    this(inventory, PATIENCE);
  }

  HardwareCheck(Inventory inventory, Duration patience) {
    this.inventory = inventory;
    this.patience = patience;
  }

  @Override
  public CheckName name() {
    return CheckName.HARDWARE;
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    List<FutureTask<Findings>> tasks = Group.ALL.stream().map(this::start).toList();
    long deadline = System.nanoTime() + patience.toNanos();
    Findings.Builder findings = Findings.builder();
    for (int i = 0; i < tasks.size(); i++) {
      Group group = Group.ALL.get(i);
      listener.progressed(
          Progress.of(name(), "hardware." + group.name(), i / (double) tasks.size()));
      findings.addAll(await(group, tasks.get(i), deadline - System.nanoTime()));
    }
    listener.progressed(Progress.of(name(), "hardware.done", 1));
    return findings.build();
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
