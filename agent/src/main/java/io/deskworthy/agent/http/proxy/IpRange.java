package io.deskworthy.agent.http.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network: the addresses whose first bits are those of its own. Nothing here asks a name server.
 *
 * @param network its first address
 * @param bits how many of the bits count
 */
record IpRange(InetAddress network, int bits) {

  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f.]*:[0-9a-f:.]*");

  /** Returns whether {@code host} is an address and no name. */
  static boolean isLiteral(String host) {
    return LITERAL.matcher(host).matches();
  }

  /** Reads {@code ADDRESS/BITS}. */
  static Optional<IpRange> parse(String text) {
    String[] parts = text.split("/", 2);
    if (parts.length < 2 || !isLiteral(parts[0]) || !parts[1].matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    return address(parts[0]).map(network -> new IpRange(network, Integer.parseInt(parts[1])));
  }

  boolean contains(String host) {
    return isLiteral(host) && address(host).filter(this::contains).isPresent();
  }

  boolean contains(InetAddress address) {
    byte[] one = network.getAddress();
    byte[] other = address.getAddress();
    if (one.length != other.length || bits > one.length * Byte.SIZE) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<InetAddress> address(String literal) {
    try {
      return Optional.of(InetAddress.getByName(literal));
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }
}
