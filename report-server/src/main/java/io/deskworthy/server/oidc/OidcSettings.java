package io.deskworthy.server.oidc;

import java.net.URI;
import java.util.Optional;

/**
 * The company's sign-in service.
 *
 * @param issuer its address, as it calls itself
 * @param clientId what it calls this server
 * @param clientSecret by which this server shows that it is that; none where PKCE is enough
 * @param name as users know it
 */
public record OidcSettings(
    URI issuer, String clientId, Optional<String> clientSecret, String name) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return "sign-in service " + issuer;
  }
}
