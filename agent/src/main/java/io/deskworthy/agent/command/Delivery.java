package io.deskworthy.agent.command;

import io.deskworthy.agent.submission.ReportReceipt;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of a report.
 *
 * @param savedTo its file
 * @param receipt the server's answer, if it has the report
 * @param problem the code of what prevented delivery, if it should have been delivered
 */
record Delivery(Optional<Path> savedTo, Optional<ReportReceipt> receipt, Optional<String> problem) {

  /** There is no report: the run was without a server. */
  static final Delivery NONE = new Delivery(Optional.empty(), Optional.empty(), Optional.empty());

  static Delivery saved(Path file) {
    return new Delivery(Optional.of(file), Optional.empty(), Optional.empty());
  }

  static Delivery delivered(Path file, ReportReceipt receipt) {
    return new Delivery(Optional.of(file), Optional.of(receipt), Optional.empty());
  }

  static Delivery failed(Optional<Path> file, String problem) {
    return new Delivery(file, Optional.empty(), Optional.of(problem));
  }
}
