package io.deskworthy.server.intake;

/**
 * A certificate's place in the published lists of what was revoked.
 *
 * @param list number of the list, from 0
 * @param place in that list, from 0
 */
public record StatusPlace(long list, int place) {}
