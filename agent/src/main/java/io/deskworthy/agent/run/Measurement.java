package io.deskworthy.agent.run;

import io.deskworthy.agent.check.Check;
import java.util.List;
import java.util.function.Supplier;

/**
 * The checks of one run.
 *
 * @param checks to be run side by side
 * @param afterwards to be run when those have ended, one by one, because they would disturb them
 * @param statements gives the witness statements of the nodes once the checks have run
 */
public record Measurement(
    List<Check> checks, List<Check> afterwards, Supplier<List<String>> statements) {

  /** Copies the lists. */
  public Measurement {
    checks = List.copyOf(checks);
    afterwards = List.copyOf(afterwards);
  }

  /** Makes a measurement of checks that all run side by side. */
  public Measurement(List<Check> checks, Supplier<List<String>> statements) {
    this(checks, List.of(), statements);
  }
}
