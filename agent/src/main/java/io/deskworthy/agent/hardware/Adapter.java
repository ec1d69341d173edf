package io.deskworthy.agent.hardware;

import io.deskworthy.agent.hardware.Inventory.Link;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.BitRate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A network adapter as Windows describes it.
 *
 * @param description the driver's: {@code Intel(R) Wi-Fi 6 AX201 160MHz}
 * @param interfaceType of the IANA's list (ifType-MIB): 6 is Ethernet, 71 is IEEE 802.11
 * @param physicalMedium NDIS_PHYSICAL_MEDIUM of ntddndis.h; 0 if the driver does not say
 * @param bitsPerSecond nominal rate; 0 or less if unknown
 */
record Adapter(String description, int interfaceType, int physicalMedium, long bitsPerSecond) {

  private static final int ETHERNET = 6;

  /** IEEE 802.11. */
  private static final int WIRELESS = 71;

  /** The two types of modems for mobile networks. */
  private static final Set<Integer> MOBILE = Set.of(243, 244);

  /** Tunnels of IP in IP, and what WireGuard and others call themselves (prop. virtual). */
  private static final Set<Integer> TUNNEL = Set.of(131, 53);

  /** NdisPhysicalMediumWirelessLan and NdisPhysicalMediumNative802_11. */
  private static final Set<Integer> WIRELESS_MEDIUM = Set.of(1, 9);

  /** NdisPhysicalMediumWirelessWan. */
  private static final int MOBILE_MEDIUM = 8;

  /** NdisPhysicalMedium802_3, or what drivers leave out. */
  private static final Set<Integer> ETHERNET_MEDIUM = Set.of(0, 14);

  /** All bits set: what some drivers give for "I do not know". */
  private static final long NO_RATE = 0xFFFF_FFFFL;

  /** Tunnels that present themselves as Ethernet. */
  private static final Pattern TUNNEL_DRIVER =
      Pattern.compile("(?i).*(\\btap\\b|tap-|wintun|wireguard"
          + "|openvpn|\\bvpn\\b|nordlynx|anyconnect|fortinet|pangp|globalprotect|juniper|check point"
          + "|tailscale|zerotier|sonicwall|f5 networks).*");

  /** Ends of virtual machines' networks and bridges: what lies behind them does not show. */
  private static final Pattern VIRTUAL_DRIVER = Pattern.compile(
      "(?i).*(hyper-v|virtualbox|vmware|virtual switch|multiplexor|bridge|virtio|red hat|xen).*");

  Link link() {
    return new Link(type(), rate());
  }

  private Reading<BitRate> rate() {
    return bitsPerSecond == NO_RATE
        ? Sentinels.unreadable()
        : Sentinels.count(bitsPerSecond).map(BitRate::new);
  }

  Reading<String> type() {
    if (TUNNEL.contains(interfaceType) || TUNNEL_DRIVER.matcher(description).matches()) {
      return Reading.of(LinkType.VPN);
    }
    if (interfaceType == WIRELESS || WIRELESS_MEDIUM.contains(physicalMedium)) {
      return Reading.of(LinkType.WIFI);
    }
    if (MOBILE.contains(interfaceType) || physicalMedium == MOBILE_MEDIUM) {
      return Reading.of(LinkType.MOBILE);
    }
    if (VIRTUAL_DRIVER.matcher(description).matches()) {
      return Reading.unknown(LinkType.VIRTUAL);
    }
    if (interfaceType == ETHERNET && ETHERNET_MEDIUM.contains(physicalMedium)) {
      return Reading.of(LinkType.ETHERNET);
    }
    // A dial-up connection (23) may be a provider's or a VPN, and Bluetooth (medium 10) a phone.
    return interfaceType > 0 ? Reading.unknown(LinkType.VIRTUAL) : Sentinels.unreadable();
  }
}
