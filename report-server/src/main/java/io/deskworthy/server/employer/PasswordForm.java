package io.deskworthy.server.employer;

import java.util.Optional;

/**
 * A form that asks for a name and a password.
 *
 * @param name what was typed as the name before
 * @param next where to go afterwards, on this server
 * @param fault key of the text that says what was wrong before
 * @param service what users call the company's sign-in service, if there is one
 * @param byService where that begins
 */
record PasswordForm(
    String name, String next, Optional<String> fault, Optional<String> service, String byService) {

  static PasswordForm of(
      String name, String next, Optional<String> fault, Optional<String> service) {
    String own = OwnPath.of(next);
    return new PasswordForm(name, own, fault, service, OwnPath.goingOn(OidcAddress.PATH, own));
  }
}
