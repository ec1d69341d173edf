package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * The one address of a position, where candidates invite themselves.
 *
 * @param positionId of which position
 * @param codeHash by which it is found
 * @param sealedCode to show it again
 * @param madeAt when it was made
 * @param offAt when it was switched off
 */
public record PositionLink(
    String positionId,
    String codeHash,
    String sealedCode,
    Instant madeAt,
    Optional<Instant> offAt) {}
