package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The screens by the kernel's own list, which is the same under X11 and Wayland. The first mode of
 * a connector is the one that its screen prefers.
 */
record LinuxScreens(SystemFiles files) {

  private static final Pattern CONNECTOR = Pattern.compile(".*/card[0-9]+-[^/]+");

  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{2,4}x[1-9][0-9]{2,4}");

  /** As many as a report can hold. */
  private static final int MOST = 16;

  /** Returns the screens; nothing where the kernel lists no connectors at all. */
  Optional<Reading<List<String>>> read() {
    List<String> connectors = files.in("sys/class/drm", "card").stream()
        .filter(CONNECTOR.asMatchPredicate())
        .toList();
    if (connectors.isEmpty()) {
      return Optional.empty();
    }
    List<String> screens = connectors.stream()
        .filter(this::isConnected)
        .map(this::preferred)
        .limit(MOST)
        .toList();
    return Optional.of(
        screens.isEmpty() ? Reading.unknown(OshiInventory.NO_SCREEN) : Reading.of(screens));
  }

  private boolean isConnected(String connector) {
    return files.text(connector + "/status").map(String::strip).orElse("").equals("connected");
  }

  private String preferred(String connector) {
    return files
        .text(connector + "/modes")
        .flatMap(modes -> modes.lines().findFirst())
        .filter(SIZE.asMatchPredicate())
        .orElse(OshiInventory.UNREAD_SCREEN);
  }
}
