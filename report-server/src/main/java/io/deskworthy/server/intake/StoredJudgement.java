package io.deskworthy.server.intake;

import io.deskworthy.report.judging.Verdict;
import java.time.Instant;

/**
 * What a report came to under a policy. Derived, and can be derived again: a later one stands
 * beside it.
 *
 * @param reportId of which report
 * @param policyHash under which policy
 * @param judgedAt when
 * @param verdict all in all
 * @param assessments each requirement, as JSON: see {@link AssessmentFormat}
 */
public record StoredJudgement(
    String reportId, String policyHash, Instant judgedAt, Verdict verdict, String assessments) {}
