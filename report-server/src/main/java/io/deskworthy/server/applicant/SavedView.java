package io.deskworthy.server.applicant;

import java.time.Instant;

/**
 * A search that a user gave a name to.
 *
 * @param id its own
 * @param userId whose it is; nobody else sees it
 * @param name what they call it
 * @param query the search, as {@link QueryText} writes it
 * @param savedAt when
 */
public record SavedView(String id, String userId, String name, String query, Instant savedAt) {}
