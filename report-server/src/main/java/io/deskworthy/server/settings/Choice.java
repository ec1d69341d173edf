package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.page.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of the choices of a form. */
record Choice(String value, String text, boolean selected) {

  /** Returns the roles that {@code most} includes. */
  static List<Choice> roles(Role most, Role selected, Frame frame) {
    return Arrays.stream(Role.values())
        .filter(most::includes)
        .map(role -> new Choice(role.name(), frame.text("role." + role), role == selected))
        .toList();
  }

  /** Returns the role of that name. */
  static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }
}
