package io.deskworthy.server.settings;

import io.deskworthy.server.account.SignInTry;
import io.deskworthy.server.account.User;
import io.deskworthy.server.employer.SignInParts;
import io.deskworthy.server.http.ClientNetwork;
import io.deskworthy.server.http.Exchange;
import java.util.Map;
import java.util.Optional;

/** Asks once more for the password of somebody who is signed in: they may have left their desk. */
final class OwnPassword {

  private final SignInParts parts;

  OwnPassword(SignInParts parts) {
    this.parts = parts;
  }

  /**
   * Returns what is wrong with the field {@code current}; nothing for those without a password.
   *
   * @throws io.deskworthy.server.http.Problem 429 if too many wrong ones were tried
   */
  Optional<String> fault(Exchange exchange, User user, Map<String, String> fields) {
    if (!parts.passwords().has(user)) {
      return Optional.empty();
    }
    SignInTry one = new SignInTry(
        ClientNetwork.of(exchange.clientAddress()),
        user.id(),
        true,
        Optional.of("settings " + user.id()));
    parts.throttle().check(one);
    if (parts.passwords().check(user.name(), fields.getOrDefault("current", "")).isPresent()) {
      return Optional.empty();
    }
    parts.throttle().wrong(one);
    return Optional.of("account.fault.current");
  }
}
