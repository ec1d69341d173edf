package io.deskworthy.agent.check;

import io.deskworthy.report.finding.Findings;
import java.util.List;
import java.util.concurrent.Callable;

/** A check that does what a test says. */
public record FakeCheck(CheckName name, Callable<Findings> act, List<Progress> steps)
    implements Check {

  /** Makes one that tells of one step. */
  public FakeCheck(CheckName name, Callable<Findings> act) {
    this(name, act, List.of(Progress.of(name, name.word() + ".fake", 0)));
  }

  /** Returns a check that finds {@code findings} at once. */
  public static FakeCheck finding(CheckName name, Findings findings) {
    return new FakeCheck(name, () -> findings);
  }

  /** Returns a check that throws {@code fault}. */
  public static FakeCheck throwing(CheckName name, Error fault) {
    return new FakeCheck(name, () -> {
      throw fault;
    });
  }

  /** Returns this check telling these steps. */
  public FakeCheck telling(Progress... told) {
    return new FakeCheck(name, act, List.of(told));
  }

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    steps.forEach(listener::progressed);
    try {
      return act.call();
    } catch (InterruptedException | RuntimeException passedOn) {
      throw passedOn;
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
