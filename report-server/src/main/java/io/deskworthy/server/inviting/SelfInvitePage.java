package io.deskworthy.server.inviting;

import java.util.Optional;

/**
 * Where candidates give their own name.
 *
 * @param path of the page
 * @param employer who asks
 * @param position for what
 * @param name as it was typed
 * @param email as it was typed
 * @param fault key of the text that says what was wrong
 */
public record SelfInvitePage(
    String path,
    String employer,
    String position,
    String name,
    String email,
    Optional<String> fault) {}
