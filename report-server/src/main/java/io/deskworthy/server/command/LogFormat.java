package io.deskworthy.server.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How log lines are written. To be chosen before the first one is. */
enum LogFormat {
  /** For people. */
  TEXT,
  /** One object a line, for programs that collect logs. */
  JSON;

  static final String OPTION = "--log";

  /** What logback.xml asks for. */
  private static final String PROPERTY = "deskworthy.log";

  /**
   * Chooses what command line, environment or settings file say; what is wrong there is said later,
   * by whoever reads all options.
   */
  static void choose(String[] arguments, Map<String, String> environment) {
    System.setProperty(PROPERTY, wanted(arguments, environment).name().toLowerCase(Locale.ROOT));
  }

  static LogFormat wanted(String[] arguments, Map<String, String> environment) {
    return typed(List.of(arguments))
        .or(() -> set(environment))
        .filter(text -> text.equalsIgnoreCase(JSON.name()))
        .map(json -> JSON)
        .orElse(TEXT);
  }

  private static Optional<String> typed(List<String> arguments) {
    int place = arguments.indexOf(OPTION);
    if (place >= 0 && place + 1 < arguments.size()) {
      return Optional.of(arguments.get(place + 1));
    }
    return arguments.stream()
        .filter(each -> each.startsWith(OPTION + "="))
        .map(each -> each.substring(OPTION.length() + 1))
        .findFirst();
  }

  private static Optional<String> set(Map<String, String> environment) {
    try {
      return Settings.of(environment).find(OPTION);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
