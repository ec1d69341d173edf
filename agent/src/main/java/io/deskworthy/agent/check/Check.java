package io.deskworthy.agent.check;

import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import java.time.Duration;
import java.util.List;

/**
 * One way to measure. What cannot be measured is an unknown reading with its reason in the
 * findings, never an exception: a check that throws is a fault of ours.
 */
public interface Check {

  /** Returns which check this is. */
  CheckName name();

  /** Returns how much longer than others it may take, because it waits for its turn somewhere. */
  default Duration waiting() {
    return Duration.ZERO;
  }

  /** Returns what this check can find, for the case that it comes to no end. */
  default List<Finding<?>> findings() {
    return name().findings();
  }

  /**
   * Measures and returns what was found. Ends within the check's own time limit whatever the
   * machine does; called once, on a thread of its own.
   *
   * @param listener is told what goes on, from any thread
   * @throws InterruptedException if the run is cancelled
   */
  Findings run(ProgressListener listener) throws InterruptedException;
}
