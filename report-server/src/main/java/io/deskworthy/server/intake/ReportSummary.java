package io.deskworthy.server.intake;

import io.deskworthy.report.judging.Verdict;
import java.time.Instant;

/**
 * A line in a list of reports.
 *
 * @param reportId which report
 * @param invitationId of which invitation
 * @param receivedAt when it came
 * @param verdict of its latest judgement
 * @param policyHash of its latest judgement
 */
public record ReportSummary(
    String reportId, String invitationId, Instant receivedAt, Verdict verdict, String policyHash) {}
