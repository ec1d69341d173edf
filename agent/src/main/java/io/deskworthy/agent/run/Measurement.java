package io.deskworthy.agent.run;

import io.deskworthy.agent.check.Check;
import java.util.List;
import java.util.function.Supplier;

/**
 * The checks of one run.
 *
 * @param checks to be run side by side
 * @param statements gives the witness statements of the nodes once the checks have run
 */
public record Measurement(List<Check> checks, Supplier<List<String>> statements) {

  /** Copies the list. */
  public Measurement {
    checks = List.copyOf(checks);
  }
}
