package io.deskworthy.server.oidc;

import java.util.Optional;

/**
 * Who somebody is, by the word of the service.
 *
 * @param issuer the service
 * @param subject its name for them, which never changes
 * @param verifiedEmail their address, if the service says that it has made sure
 */
public record OidcIdentity(String issuer, String subject, Optional<String> verifiedEmail) {}
