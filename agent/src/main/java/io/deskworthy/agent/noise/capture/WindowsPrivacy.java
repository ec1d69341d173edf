package io.deskworthy.agent.noise.capture;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The switches of Windows' privacy page for microphones, for everything and for desktop programs,
 * as the registry keeps them. A missing value means allowed.
 */
final class WindowsPrivacy implements MicrophonePrivacy {

  private static final String CONSENT =
      "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone";

  private static final List<String> SWITCHES = List.of(CONSENT, CONSENT + "\\NonPackaged");

  /** {@code Value REG_SZ Deny}. */
  private static final Pattern DENIED = Pattern.compile("(?m)^\\s*Value\\s+REG_SZ\\s+Deny\\s*$");

  /** The registry answers in milliseconds. */
  private static final int LIMIT_SECONDS = 3;

  private final Registry registry;

  WindowsPrivacy(Registry registry) {
    this.registry = registry;
  }

  @Override
  public boolean microphoneDenied() throws InterruptedException {
    for (String key : SWITCHES) {
      if (DENIED.matcher(registry.query(key)).find()) {
        return true;
      }
    }
    return false;
  }

  /** Returns what {@code reg query} prints of the switch, or nothing if it cannot be read. */
  static String queryRegistry(String key) throws InterruptedException {
    try {
      Process query = new ProcessBuilder("reg", "query", key, "/v", "Value")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (!query.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        query.destroyForcibly();
        return "";
      }
      return new String(query.getInputStream().readAllBytes(), Charset.defaultCharset());
    } catch (IOException unreadable) {
      return "";
    }
  }

  /** Reads one value of the registry. */
  interface Registry {
    /** Returns the lines that show the value named Value of {@code key}. */
    String query(String key) throws InterruptedException;
  }
}
