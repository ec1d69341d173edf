package io.deskworthy.report;

import io.deskworthy.report.finding.Findings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All findings of one run.
 *
 * @param takenAt when the run ended, by the candidate's clock: shown, never relied on
 * @param agentVersion which agent measured: letters, digits and {@code . + - _}
 * @param session the session token the server gave, as it came; empty without a server
 * @param consent what the candidate agreed to; always there in a report that is sent
 * @param findings what was found
 * @param statements witness statements of measurement nodes, as they came
 */
public record Report(
    Instant takenAt,
    String agentVersion,
    String session,
    Optional<Consent> consent,
    Findings findings,
    List<String> statements) {

  /** Copies the list. */
  public Report {
    statements = List.copyOf(statements);
  }
}
