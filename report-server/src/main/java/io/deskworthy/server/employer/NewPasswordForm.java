package io.deskworthy.server.employer;

import io.deskworthy.server.account.Passwords;
import java.util.Map;
import java.util.Optional;

/**
 * A form in which somebody chooses a password.
 *
 * @param name of the user
 * @param joins whether it is their first, so that they may change their name as well
 * @param fault key of the text that says what was wrong before
 */
public record NewPasswordForm(String name, boolean joins, Optional<String> fault) {

  /** Returns why the password in {@code fields} will not do for {@code name}, if it will not. */
  public static Optional<String> fault(String name, Map<String, String> fields) {
    String password = fields.getOrDefault("password", "");
    return password.equals(fields.getOrDefault("again", ""))
        ? Passwords.faultOf(name, password).map(fault -> "setup.fault." + fault)
        : Optional.of("setup.fault.again");
  }
}
