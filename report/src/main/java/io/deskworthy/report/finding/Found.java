package io.deskworthy.report.finding;

/**
 * One finding of one run: the reading and how it is known.
 *
 * @param <T> the type of the value
 */
public record Found<T>(Reading<T> reading, Evidence evidence) {}
