package io.deskworthy.server;

import io.deskworthy.server.mail.SmtpSettings;
import io.deskworthy.server.oidc.OidcSettings;
import java.util.Optional;

/**
 * What outside of the server helps people to sign in.
 *
 * @param smtp a mail server for forgotten passwords and invitations of colleagues
 * @param oidc the company's own sign-in service
 */
public record SignInServices(Optional<SmtpSettings> smtp, Optional<OidcSettings> oidc) {

  /** Nothing. */
  public static final SignInServices NONE = new SignInServices(Optional.empty(), Optional.empty());
}
