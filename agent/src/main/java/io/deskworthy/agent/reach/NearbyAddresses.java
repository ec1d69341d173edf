package io.deskworthy.agent.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Addresses of this computer and of the network at home. No policy may make the program knock
 * there, since what stands in a home is nobody's business; filters that turn a service's name into
 * such an address are found on the way. Where the employer's own server stands nearby, everything
 * does: that is a trial, or an office.
 *
 * @param server the name of the employer's server, if the run has one
 */
record NearbyAddresses(Optional<String> server) {

  private static final int FIRST_BYTE = 0xff;

  /** Returns those of {@code addresses} to which the program may connect. */
  List<InetAddress> without(List<InetAddress> addresses) {
    List<InetAddress> outside =
        addresses.stream().filter(address -> !isNearby(address)).toList();
    return outside.isEmpty() && isServerNearby() ? addresses : outside;
  }

  private boolean isServerNearby() {
    try {
      return server.isPresent()
          && Stream.of(InetAddress.getAllByName(server.get())).allMatch(NearbyAddresses::isNearby);
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** RFC 1918, RFC 4193 (fc00::/7), loopback, link-local, multicast and the address of nobody. */
  static boolean isNearby(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length > 4 && (bytes[0] & 0xfe) == 0xfc;
    boolean nobody = bytes.length == 4 && (bytes[0] & FIRST_BYTE) == 0;
    return uniqueLocal
        || nobody
        || address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress();
  }
}
