package io.deskworthy.server.employer;

import io.deskworthy.server.account.Accounts;
import io.deskworthy.server.account.ApiTokens;
import io.deskworthy.server.account.IdentityStore;
import io.deskworthy.server.account.KnownBrowsers;
import io.deskworthy.server.account.Passwords;
import io.deskworthy.server.account.SecondSteps;
import io.deskworthy.server.account.SignInThrottle;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.mail.Outbox;
import io.deskworthy.server.oidc.OidcClient;
import io.deskworthy.server.secret.SecretBox;
import java.time.Clock;
import java.util.Optional;

/**
 * What it takes to let people in.
 *
 * @param accounts users, links, browsers
 * @param passwords of those who have one
 * @param secondSteps of those who have one
 * @param tokens of programs
 * @param identities at the sign-in service
 * @param knownBrowsers those that have signed in before
 * @param throttle slows guessing down
 * @param audit who did what
 * @param box seals what a browser keeps for us
 * @param oidc the company's sign-in service, if there is one
 * @param outbox takes letters, if there is a mail server
 * @param clock of the server
 */
public record SignInParts(
    Accounts accounts,
    Passwords passwords,
    SecondSteps secondSteps,
    ApiTokens tokens,
    IdentityStore identities,
    KnownBrowsers knownBrowsers,
    SignInThrottle throttle,
    AuditLog audit,
    SecretBox box,
    Optional<OidcClient> oidc,
    Optional<Outbox> outbox,
    Clock clock) {}
