package io.deskworthy.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Says which addresses are counted as one when somebody guesses. */
public final class ClientNetwork {

  /** Homes get whole IPv6 networks of this size: who has one has all its addresses. */
  private static final int IPV6_NETWORK_BYTES = 7;

  private ClientNetwork() {}

  /** Returns the network of a client's address: of IPv4 the address itself, of IPv6 the /56. */
  public static String of(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      // With a colon in it, it is taken for an address and never looked up as a name.
      byte[] bytes = InetAddress.getAllByName(address)[0].getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
