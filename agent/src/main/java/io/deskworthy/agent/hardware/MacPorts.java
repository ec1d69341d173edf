package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code networksetup -listallhardwareports} prints. Of each port only its name and its device
 * are looked at; hardware addresses stand between them and are not.
 */
final class MacPorts {

  private static final String PORT = "Hardware Port: ";
  private static final String DEVICE = "Device: ";

  private static final Pattern WIFI = Pattern.compile("(?i)wi-?fi|airport");

  /** A telephone that shares its own connection. */
  private static final Pattern MOBILE = Pattern.compile("(?i).*(iphone|ipad|wwan|modem|lte|5g).*");

  private static final Pattern ETHERNET =
      Pattern.compile("(?i).*(ethernet|\\blan\\b|ax88|rtl81|gigabit).*");

  private MacPorts() {}

  /** Returns the type of the link of {@code device}, such as {@code en0}. */
  static Reading<String> type(String text, String device) {
    if (LinkType.isCertainTunnelName(device)) {
      return Reading.of(LinkType.VPN);
    }
    return port(text, device)
        .map(MacPorts::word)
        .orElseGet(
            () -> text.contains(PORT) ? Reading.unknown(LinkType.VIRTUAL) : Sentinels.unreadable());
  }

  private static Optional<String> port(String text, String device) {
    String port = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith(PORT)) {
        port = line.substring(PORT.length());
      } else if (line.equals(DEVICE + device) && !port.isEmpty()) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }

  private static Reading<String> word(String port) {
    if (WIFI.matcher(port).matches()) {
      return Reading.of(LinkType.WIFI);
    }
    if (MOBILE.matcher(port).matches()) {
      return Reading.of(LinkType.MOBILE);
    }
    return ETHERNET.matcher(port).matches()
        ? Reading.of(LinkType.ETHERNET)
        : Reading.unknown(LinkType.VIRTUAL);
  }
}
