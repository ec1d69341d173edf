package io.deskworthy.server.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the public internet from those of this machine and its neighbours. */
public final class PublicAddress {

  private static final int BYTE = 0xff;

  private PublicAddress() {}

  /** Returns whether {@code address} lies in the public internet. */
  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return address instanceof Inet4Address
        ? isPublicIpv4(address.getAddress())
        : address instanceof Inet6Address && isPublicIpv6(address.getAddress());
  }

  /** RFC 6890: what is not for the public, beyond what Java itself knows of. */
  private static boolean isPublicIpv4(byte[] bytes) {
    int first = bytes[0] & BYTE;
    int second = bytes[1] & BYTE;
    int third = bytes[2] & BYTE;
    boolean thisNetwork = first == 0;
    boolean carrierGrade = first == 100 && (second & 0xc0) == 64;
    boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmarks = first == 198 && (second & 0xfe) == 18;
    boolean examples = (first == 198 && second == 51 && third == 100)
        || (first == 203 && second == 0 && third == 113);
    boolean reserved = first >= 240;
    return !(thisNetwork || carrierGrade || protocols || benchmarks || examples || reserved);
  }

  /** Only 2000::/3 is given out; what carries an IPv4 address is judged by that. */
  private static boolean isPublicIpv6(byte[] bytes) {
    if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b)) {
      return isPublicInside(bytes, 12);
    }
    if (startsWith(bytes, 0x20, 0x02)) {
      return isPublicInside(bytes, 2);
    }
    boolean teredo = startsWith(bytes, 0x20, 0x01, 0x00, 0x00);
    boolean examples = startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8);
    return (bytes[0] & 0xe0) == 0x20 && !teredo && !examples;
  }

  private static boolean isPublicInside(byte[] bytes, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException impossible) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & BYTE) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
