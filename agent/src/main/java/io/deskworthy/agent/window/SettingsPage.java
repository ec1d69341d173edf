package io.deskworthy.agent.window;

import io.deskworthy.agent.noise.capture.MicrophoneException;
import io.deskworthy.agent.noise.capture.PrivacyPage;
import io.deskworthy.report.finding.Reason;
import java.awt.Toolkit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of the system's settings that may help.
 *
 * @param command opens it
 */
record SettingsPage(List<String> command) {

  /** Copies the command. */
  SettingsPage {
    command = List.copyOf(command);
  }

  static Optional<SettingsPage> forReason(Reason reason) {
    return forReason(reason, System.getProperty("os.name", ""));
  }

  /** Returns the page for {@code reason} on {@code system}, if the system can open it. */
  static Optional<SettingsPage> forReason(Reason reason, String system) {
    if (reason.equals(MicrophoneException.PERMISSION_DENIED)) {
      return PrivacyPage.opener(system).map(SettingsPage::new);
    }
    return reason.code().startsWith("microphone") || reason.code().startsWith("no-microphone")
        ? sound(system.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<SettingsPage> sound(String system) {
    if (system.startsWith("windows")) {
      return Optional.of(new SettingsPage(
          List.of("rundll32", "url.dll,FileProtocolHandler", "ms-settings:sound")));
    }
    return system.startsWith("mac")
        ? Optional.of(new SettingsPage(
            List.of("open", "x-apple.systempreferences:com.apple.preference.sound?input")))
        : Optional.empty();
  }

  /** Opens it; the advice names the page for whoever looks for it by hand. */
  void open() {
    try {
      Process unused = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException refused) {
      Toolkit.getDefaultToolkit().beep();
    }
  }
}
