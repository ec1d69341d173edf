package io.deskworthy.agent.window;

import java.awt.Desktop;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * Links of our own scheme that are opened while the program runs. Only macOS hands them over so;
 * elsewhere they are the first argument of a new program.
 */
final class OpenedLinks {

  private OpenedLinks() {}

  /** Gives each to {@code taker} on the event thread. */
  static void giveTo(Consumer<String> taker) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")
        && Desktop.isDesktopSupported()
        && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_URI)) {
      Desktop.getDesktop()
          .setOpenURIHandler(opened ->
              SwingUtilities.invokeLater(() -> taker.accept(opened.getURI().toString())));
    }
  }
}
