package io.deskworthy.server.session;

import io.deskworthy.report.jws.VerificationKey;
import java.time.Instant;

/**
 * A candidate's key, bound to an invitation.
 *
 * @param invitationId the invitation
 * @param key the key
 * @param enrolledAt when it was first used with that invitation
 */
public record EnrolledKey(String invitationId, VerificationKey key, Instant enrolledAt) {}
