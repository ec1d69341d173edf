package io.deskworthy.agent.check;

import io.deskworthy.report.finding.Findings;
import java.util.concurrent.Callable;

/** A check that does what a test says. */
public record FakeCheck(CheckName name, Callable<Findings> act) implements Check {

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

  @Override
  public Findings run(ProgressListener listener) throws InterruptedException {
    listener.progressed(Progress.of(name, name.word() + ".fake", 0));
    try {
      return act.call();
    } catch (InterruptedException | RuntimeException passedOn) {
      throw passedOn;
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
