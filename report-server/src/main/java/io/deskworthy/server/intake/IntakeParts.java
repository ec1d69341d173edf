package io.deskworthy.server.intake;

import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.position.Consents;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.secret.TokenSource;
import io.deskworthy.server.session.EnrolmentStore;
import io.deskworthy.server.session.SessionTokens;
import java.time.Clock;

/**
 * What taking a report needs.
 *
 * @param enrolments whose key it is
 * @param sessions reads session tokens
 * @param invitations whose report it is
 * @param positions finds the session's policy
 * @param consents to what candidates are asked to agree
 * @param appraiser judges
 * @param certificates makes certificates
 * @param reports keeps
 * @param tokens names reports
 * @param clock says when a report came
 */
public record IntakeParts(
    EnrolmentStore enrolments,
    SessionTokens sessions,
    InvitationStore invitations,
    PositionStore positions,
    Consents consents,
    Appraiser appraiser,
    CertificateIssuer certificates,
    ReportStore reports,
    TokenSource tokens,
    Clock clock) {}
