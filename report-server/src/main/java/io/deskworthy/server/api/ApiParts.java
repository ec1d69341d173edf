package io.deskworthy.server.api;

import io.deskworthy.server.branding.Branding;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.greenhouse.Assessments;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.settings.UpkeepParts;
import io.deskworthy.server.webhook.Addresses;
import io.deskworthy.server.webhook.Webhooks;

/**
 * What the interface for programs needs.
 *
 * @param publicUrl what the server's address begins with
 * @param signIn users, tokens, log and clock
 * @param hiring positions, invitations, applicants
 * @param upkeep what is kept, and for how long
 * @param branding how candidates' pages look
 * @param webhooks whom to tell of events
 * @param addresses where such may be
 * @param assessments for applicant tracking systems
 * @param answers that were given before
 * @param hash of what is kept of requests
 */
public record ApiParts(
    String publicUrl,
    SignInParts signIn,
    HiringParts hiring,
    UpkeepParts upkeep,
    Branding branding,
    Webhooks webhooks,
    Addresses addresses,
    Assessments assessments,
    IdempotentAnswers answers,
    KeyedHash hash) {}
