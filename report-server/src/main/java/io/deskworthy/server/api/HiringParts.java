package io.deskworthy.server.api;

import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Decisions;
import io.deskworthy.server.applicant.SavedViews;
import io.deskworthy.server.employer.Applicants;
import io.deskworthy.server.employer.CertificateDesk;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.PositionLinks;
import io.deskworthy.server.policy.Hindsight;
import io.deskworthy.server.position.Positions;

/**
 * What an employer hires with.
 *
 * @param positions what for, and under which policy
 * @param links for whole positions
 * @param invitations whom
 * @param applicants what came of it
 * @param decisions what is decided about them
 * @param desk certificates, and erasing
 * @param views searches that users gave names to
 * @param hindsight judges past reports by another policy
 */
public record HiringParts(
    Positions positions,
    PositionLinks links,
    Invitations invitations,
    Applicants applicants,
    Decisions decisions,
    CertificateDesk desk,
    SavedViews views,
    Hindsight hindsight) {

  /** Returns where applicants are found. */
  ApplicantStore list() {
    return applicants.list();
  }
}
