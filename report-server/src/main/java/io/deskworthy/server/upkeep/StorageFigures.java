package io.deskworthy.server.upkeep;

/**
 * How much is kept.
 *
 * @param kind of the database, as its makers write it
 * @param bytes it takes
 * @param freeBytes left on the disk of the data folder
 * @param reports rows
 * @param invitations rows
 * @param certificates rows
 * @param logEntries rows
 */
public record StorageFigures(
    String kind,
    long bytes,
    long freeBytes,
    long reports,
    long invitations,
    long certificates,
    long logEntries) {}
