package io.deskworthy.server.invitation;

/**
 * An invitation that was made just now.
 *
 * @param invitation as it is kept
 * @param code for the candidate
 */
public record Invited(Invitation invitation, InvitationCode code) {}
