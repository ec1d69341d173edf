package io.deskworthy.report.judging;

import io.deskworthy.report.finding.Evidence;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Severity;
import java.util.Optional;

/**
 * One requirement held against its finding.
 *
 * @param requirement its name
 * @param outcome what became of it
 * @param severity how much it weighs
 * @param measured what was found, if anything
 * @param required what was demanded
 * @param evidence how the finding is known
 * @param reason why the outcome is what it is, as a code; its text and the advice for it stand in
 *     the message files
 * @param warning a reason to look again although the requirement is met
 */
public record Assessment(
    String requirement,
    Outcome outcome,
    Severity severity,
    Optional<Quantity> measured,
    Quantity required,
    Evidence evidence,
    Reason reason,
    boolean warning) {}
