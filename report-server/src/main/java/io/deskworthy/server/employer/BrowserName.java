package io.deskworthy.server.employer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in two words what a browser is, so that its user knows it again on a list. */
final class BrowserName {

  /** In this order: Edge and Opera say that they are Chrome, and Chrome that it is Safari. */
  private static final Map<String, String> BROWSERS = inOrder(
      "Edg",
      "Edge",
      "OPR/",
      "Opera",
      "YaBrowser",
      "Yandex",
      "Firefox",
      "Firefox",
      "Chrome",
      "Chrome",
      "Safari",
      "Safari");

  private static final Map<String, String> SYSTEMS = inOrder(
      "Android",
      "Android",
      "iPhone",
      "iPhone",
      "iPad",
      "iPad",
      "Windows",
      "Windows",
      "Mac OS X",
      "macOS",
      "Linux",
      "Linux");

  private BrowserName() {}

  /** Returns such as {@code Firefox, Windows}; empty if {@code userAgent} says nothing known. */
  static String of(String userAgent) {
    String browser = find(BROWSERS, userAgent);
    String system = find(SYSTEMS, userAgent);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String find(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(each -> userAgent.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }
}
