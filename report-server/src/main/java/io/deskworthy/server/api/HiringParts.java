package io.deskworthy.server.api;

import io.deskworthy.server.employer.Applicants;
import io.deskworthy.server.employer.CertificateDesk;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.position.PositionStore;

/**
 * What an employer hires with.
 *
 * @param positions what for, and under which policy
 * @param invitations whom
 * @param applicants what came of it
 * @param desk certificates, and erasing
 */
public record HiringParts(
    PositionStore positions,
    Invitations invitations,
    Applicants applicants,
    CertificateDesk desk) {}
