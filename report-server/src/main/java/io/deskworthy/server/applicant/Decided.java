package io.deskworthy.server.applicant;

import java.time.Instant;

/**
 * What was decided about an applicant.
 *
 * @param decision what
 * @param by name of the person who decided
 * @param at when
 */
public record Decided(Decision decision, String by, Instant at) {}
