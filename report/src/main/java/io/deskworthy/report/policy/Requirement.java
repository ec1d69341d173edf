package io.deskworthy.report.policy;

import io.deskworthy.report.finding.Evidence;
import java.util.Optional;

/**
 * One demand of a policy.
 *
 * @param name what it is about: {@code memory.installed}
 * @param rule what is demanded
 * @param severity how much it weighs
 * @param failsWhenUnknown whether an unknown value counts as not met; the default is undetermined
 * @param leastEvidence how the value must be known for it to count
 * @param note what the employer adds for candidates
 * @param source where the figure comes from
 */
public record Requirement(
    String name,
    Rule rule,
    Severity severity,
    boolean failsWhenUnknown,
    Evidence leastEvidence,
    Optional<LocalText> note,
    Optional<String> source) {}
