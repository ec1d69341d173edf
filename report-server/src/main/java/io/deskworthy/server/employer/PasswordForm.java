package io.deskworthy.server.employer;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form that asks for a name and a password.
 *
 * @param name what was typed as the name before
 * @param next where to go afterwards, on this server
 * @param fault key of the text that says what was wrong before
 */
record PasswordForm(String name, String next, Optional<String> fault) {

  /** A path of ours: a second slash or a backslash would lead to another host. */
  private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._~?&=%+-]*");

  /** Goes to the start page instead of leading anywhere but to this server. */
  PasswordForm {
    next = OWN_PATH.matcher(next).matches() ? next : ApplicantsAddress.PATH;
  }

  static PasswordForm blank(String next) {
    return new PasswordForm("", next, Optional.empty());
  }

  static PasswordForm faulty(String name, String next, String fault) {
    return new PasswordForm(name, next, Optional.of(fault));
  }
}
