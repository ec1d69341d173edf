package io.deskworthy.agent.http.proxy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What KDE's settings say; the Java runtime asks Windows, macOS and GNOME by itself, KDE not. */
final class KdeProxies {

  /** The section of {@code kioslaverc} and its keys. */
  private static final String SECTION = "[Proxy Settings]";

  private static final String TYPE = "ProxyType";
  private static final String MANUAL = "1";
  private static final String SCRIPT = "2";

  private static final long MAX_BYTES = 64 * 1024;

  private KdeProxies() {}

  /** Returns the script that this user's KDE names, if KDE runs and does. */
  static Optional<ProxySetting> script(Map<String, String> environment) {
    return settings(environment)
        .filter(settings -> SCRIPT.equals(settings.get(TYPE)))
        .flatMap(settings -> Optional.ofNullable(settings.get("Proxy Config Script")))
        .flatMap(place ->
            ProxySetting.parse("pac+" + (place.startsWith("/") ? "file://" + place : place)));
  }

  /**
   * Returns manual settings of this user's KDE as environment variables, which they have the
   * meaning of; empty if KDE does not run or has none.
   */
  static Map<String, String> asEnvironment(Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>();
    settings(environment)
        .filter(settings -> MANUAL.equals(settings.get(TYPE)))
        .ifPresent(settings -> {
          put(variables, "http_proxy", settings.get("httpProxy"));
          put(variables, "https_proxy", settings.get("httpsProxy"));
          put(variables, "all_proxy", settings.get("socksProxy"));
          put(variables, "no_proxy", settings.get("NoProxyFor"));
        });
    return variables;
  }

  /** KDE divides host and port by a space. */
  private static void put(Map<String, String> variables, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      variables.put(name, name.equals("no_proxy") ? value : value.strip().replace(' ', ':'));
    }
  }

  private static Optional<Map<String, String>> settings(Map<String, String> environment) {
    if (!environment
        .getOrDefault("XDG_CURRENT_DESKTOP", "")
        .toUpperCase(Locale.ROOT)
        .contains("KDE")) {
      return Optional.empty();
    }
    String home = environment.getOrDefault("HOME", "");
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
    try {
      Path file = Path.of(folder, "kioslaverc");
      return Files.size(file) > MAX_BYTES
          ? Optional.empty()
          : Optional.of(section(Files.readString(file, StandardCharsets.UTF_8)));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static Map<String, String> section(String text) {
    Map<String, String> settings = new HashMap<>();
    boolean inside = false;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        inside = line.equals(SECTION);
      } else if (inside && line.contains("=")) {
        String[] parts = line.split("=", 2);
        settings.put(parts[0].replaceFirst("\\[\\$e]$", "").strip(), parts[1].strip());
      }
    }
    return settings;
  }
}
