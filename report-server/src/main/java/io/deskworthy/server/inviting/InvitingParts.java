package io.deskworthy.server.inviting;

import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.PositionLinks;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.PositionStore;
import java.time.Clock;

/**
 * What the pages of invitations need.
 *
 * @param invitations makes and finds them
 * @param links of positions
 * @param wrongCodes counts wrong codes
 * @param positions what people are invited for
 * @param employers who invites
 * @param audit where it is written down
 * @param guard lets only those through who may
 * @param pages renders
 * @param clock tells the time
 */
public record InvitingParts(
    Invitations invitations,
    PositionLinks links,
    WrongCodeLimit wrongCodes,
    PositionStore positions,
    EmployerStore employers,
    AuditLog audit,
    SignInGuard guard,
    Pages pages,
    Clock clock) {}
