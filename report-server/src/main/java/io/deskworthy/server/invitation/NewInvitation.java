package io.deskworthy.server.invitation;

import java.time.Duration;
import java.util.Optional;

/**
 * An invitation to be made.
 *
 * @param positionId what for
 * @param candidate name
 * @param email address
 * @param validity for how long it is to hold
 */
public record NewInvitation(
    String positionId, Optional<String> candidate, Optional<String> email, Duration validity) {}
