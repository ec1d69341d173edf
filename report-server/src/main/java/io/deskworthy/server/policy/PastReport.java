package io.deskworthy.server.policy;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.intake.StoredReport;
import java.util.Optional;

/**
 * A report that came before, with what it came to.
 *
 * @param report as it is kept
 * @param candidate whose, if the invitation gave a name
 * @param verdict of its latest judgement
 */
public record PastReport(StoredReport report, Optional<String> candidate, Verdict verdict) {}
