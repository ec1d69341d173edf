package io.deskworthy.server.invitation;

import java.util.Optional;

/**
 * A new invitation with what is kept of its code.
 *
 * @param invitation to keep
 * @param codeHash by which it is found
 * @param sealedCode to show the link again; nothing if that shall not be possible
 */
public record CodedInvitation(
    Invitation invitation, String codeHash, Optional<String> sealedCode) {}
