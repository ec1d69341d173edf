package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import java.util.regex.Pattern;

/**
 * What Linux says of a network interface, and what type of link follows. A phone or a dock on USB
 * looks like Ethernet, and nothing here can tell.
 *
 * @param name as in {@code ip link}
 * @param hardware ARP hardware type; 1 is Ethernet, and Wi-Fi as well
 * @param uevent kind of device, where the kernel says one
 * @param wireless whether there is a radio
 * @param tunnel whether a program carries its packets
 * @param device whether there is hardware behind it
 */
record LinkType(
    String name, String hardware, String uevent, boolean wireless, boolean tunnel, boolean device) {

  static final String ETHERNET = "ethernet";
  static final String WIFI = "wifi";
  static final String MOBILE = "mobile";
  static final String VPN = "vpn";

  /** A bridge, or the end of a container: what lies behind it does not show. */
  static final Reason VIRTUAL = new Reason("virtual-link");

  /** Names by which tunnels go on Linux and macOS. */
  private static final Pattern TUNNEL_NAME =
      Pattern.compile("(u?tun|tap|wg|ppp|ipsec|gpd|tailscale)[0-9]*");

  /** PPP: a provider's line or modem, or a tunnel; nothing here tells which. */
  private static final Pattern DIALLED = Pattern.compile("ppp[0-9]*");

  private static final Pattern MOBILE_NAME = Pattern.compile("ww(an|p|u|x).*");

  private static final String ARP_ETHERNET = "1";

  /** Returns whether an interface of that name is a tunnel, or may be one, on any system. */
  static boolean isTunnelName(String name) {
    return TUNNEL_NAME.matcher(name).matches();
  }

  /** Returns whether an interface of that name is a tunnel for certain, on any system. */
  static boolean isCertainTunnelName(String name) {
    return isTunnelName(name) && !DIALLED.matcher(name).matches();
  }

  Reading<String> word() {
    if (DIALLED.matcher(name).matches()) {
      return Reading.unknown(VIRTUAL);
    }
    if (tunnel || isTunnelName(name) || says("DEVTYPE=wireguard")) {
      return Reading.of(VPN);
    }
    if (wireless) {
      return Reading.of(WIFI);
    }
    if (says("DEVTYPE=wwan") || MOBILE_NAME.matcher(name).matches()) {
      return Reading.of(MOBILE);
    }
    if (hardware.equals(ARP_ETHERNET) && device) {
      return Reading.of(ETHERNET);
    }
    return hardware.isEmpty() ? Sentinels.unreadable() : Reading.unknown(VIRTUAL);
  }

  private boolean says(String property) {
    return uevent.lines().anyMatch(property::equals);
  }
}
