package io.deskworthy.server.upkeep;

import java.time.Instant;

/**
 * That something was done.
 *
 * @param at when
 * @param detail what came of it, as a figure: rows, faults, deletions
 */
public record UpkeepRecord(Instant at, long detail) {}
