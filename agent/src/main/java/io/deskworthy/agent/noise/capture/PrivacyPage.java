package io.deskworthy.agent.noise.capture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page of the system's settings on which microphones are allowed, by the address that the
 * system itself gives it.
 */
public final class PrivacyPage {

  private static final String WINDOWS = "ms-settings:privacy-microphone";

  private static final String MAC =
      "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone";

  private PrivacyPage() {}

  /**
   * Returns the command that opens it; nothing on Linux, where it is each desktop's own.
   *
   * @param system as in {@code os.name}
   */
  public static Optional<List<String>> opener(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", WINDOWS));
    }
    return name.startsWith("mac") ? Optional.of(List.of("open", MAC)) : Optional.empty();
  }
}
