package io.deskworthy.agent.command;

import io.deskworthy.report.judging.Verdict;

/** How the program ends. The texts for {@code --help} stand in the message files. */
enum ExitCode {
  /** Done; of a check: everything required is met. */
  READY(0),
  /** Something failed that is no fault of the workplace. */
  FAULT(1),
  /** The command was not understood. */
  USAGE(2),
  /** A required thing is not met. */
  NOT_READY(3),
  /** A required thing could not be determined. */
  UNDETERMINED(4),
  /** The report was made and kept, but not delivered. */
  NOT_DELIVERED(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(Verdict verdict) {
    return switch (verdict) {
      case READY -> READY;
      case NOT_READY -> NOT_READY;
      case UNDETERMINED -> UNDETERMINED;
    };
  }
}
