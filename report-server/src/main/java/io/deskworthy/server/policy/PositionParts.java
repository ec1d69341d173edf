package io.deskworthy.server.policy;

import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.invitation.PositionLinks;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.Positions;
import java.time.Clock;

/**
 * What the pages of positions need.
 *
 * @param positions what is done with them
 * @param links their addresses for candidates
 * @param invitations counts who was invited
 * @param hindsight judges past reports again
 * @param audit where it is written down
 * @param guard lets only those through who may
 * @param pages renders
 * @param clock tells the time
 */
public record PositionParts(
    Positions positions,
    PositionLinks links,
    InvitationStore invitations,
    Hindsight hindsight,
    AuditLog audit,
    SignInGuard guard,
    Pages pages,
    Clock clock) {}
