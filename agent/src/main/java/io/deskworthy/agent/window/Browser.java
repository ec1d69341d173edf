package io.deskworthy.agent.window;

import java.awt.Desktop;
import java.awt.Toolkit;
import java.io.IOException;
import java.net.URI;

/** The person's own browser. */
final class Browser {

  private Browser() {}

  /** Opens {@code address} in it; a beep says that there is none. */
  static void open(URI address) {
    Thread opening = new Thread(() -> tryToOpen(address), "browser");
    opening.setDaemon(true);
    opening.start();
  }

  private static void tryToOpen(URI address) {
    try {
      if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(address);
        return;
      }
    } catch (IOException noBrowser) {
      // Said below, like everything that does not open.
    }
    Toolkit.getDefaultToolkit().beep();
  }
}
