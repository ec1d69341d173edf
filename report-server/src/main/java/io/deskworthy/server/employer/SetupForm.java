package io.deskworthy.server.employer;

import java.util.Map;
import java.util.Optional;

/**
 * The form of the first settings.
 *
 * @param organisation who asks, as candidates read it
 * @param name what the owner signs in as
 * @param fault key of the text that says what was wrong before
 */
record SetupForm(String organisation, String name, Optional<String> fault) {

  private static final int MAX_NAME = 60;

  static SetupForm sent(Map<String, String> fields) {
    return new SetupForm(
        fields.getOrDefault("organisation", "").strip(),
        fields.getOrDefault("name", "").strip(),
        Optional.empty());
  }

  SetupForm withFault(String key) {
    return new SetupForm(organisation, name, Optional.of(key));
  }

  boolean hasNames() {
    return isName(organisation) && isName(name);
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }
}
