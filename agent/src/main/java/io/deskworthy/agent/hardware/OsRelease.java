package io.deskworthy.agent.hardware;

import io.deskworthy.report.machine.SystemIdentity;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file in which Linux distributions say which they are: os-release(5). */
final class OsRelease {

  private OsRelease() {}

  /** Returns {@code ID} and {@code VERSION_ID}; rolling distributions have no version. */
  static Optional<SystemIdentity> identity(String text) {
    return value(text, "ID")
        .map(id -> SystemIdentity.linux(id, value(text, "VERSION_ID").orElse("")));
  }

  private static Optional<String> value(String text, String name) {
    return Pattern.compile("(?m)^" + name + "=[\"']?([A-Za-z0-9._+~-]{1,40})[\"']?\\s*$")
        .matcher(text)
        .results()
        .findFirst()
        .map(result -> result.group(1));
  }
}
