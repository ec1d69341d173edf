package io.deskworthy.report.text;

import java.util.Optional;

/**
 * One assessment in words.
 *
 * @param name what the requirement is called
 * @param measured what was found, or a dash
 * @param required what is demanded: "at least 8 GB"
 * @param outcome "met", "not met" or "not determined"
 * @param severity "required", "recommended" or "for information"
 * @param evidence how the finding is known
 * @param reason a sentence that says why
 * @param advice what to do; always there unless the requirement is met without a warning
 * @param note what the employer adds
 */
public record AssessmentText(
    String name,
    String measured,
    String required,
    String outcome,
    String severity,
    String evidence,
    String reason,
    Optional<String> advice,
    Optional<String> note) {}
