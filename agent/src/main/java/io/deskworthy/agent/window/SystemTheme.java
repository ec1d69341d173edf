package io.deskworthy.agent.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Whether the person has set the system to dark. Java cannot ask; each system has a program. */
final class SystemTheme {

  /** A first window that comes late is worse than one in the wrong colours. */
  private static final long LIMIT_MILLIS = 300;

  private SystemTheme() {}

  /** Returns whether it is dark; light if the system does not say in time. */
  static boolean isDark() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return isDark(system, answer(question(system)));
  }

  static List<String> question(String system) {
    if (system.startsWith("windows")) {
      return List.of(
          "reg",
          "query",
          "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
          "/v",
          "AppsUseLightTheme");
    }
    return system.startsWith("mac")
        ? List.of("defaults", "read", "-g", "AppleInterfaceStyle")
        : List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme");
  }

  static boolean isDark(String system, String answer) {
    return system.startsWith("windows")
        ? answer.matches("(?s).*AppsUseLightTheme\\s+REG_DWORD\\s+0x0\\b.*")
        : answer.toLowerCase(Locale.ROOT).contains("dark");
  }

  private static String answer(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readNBytes(1000), StandardCharsets.UTF_8);
    } catch (IOException noSuchProgram) {
      return "";
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
