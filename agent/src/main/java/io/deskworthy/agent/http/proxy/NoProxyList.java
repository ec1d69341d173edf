package io.deskworthy.agent.http.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Hosts that are reached without a proxy, as {@code NO_PROXY} lists them: names, which stand for
 * what is below them too, addresses, networks ({@code 10.0.0.0/8}), and {@code *} for all.
 *
 * @param entries in lower case
 */
record NoProxyList(List<String> entries) {

  /** Ten times the longest list that anybody typed. */
  private static final int MOST_ENTRIES = 1000;

  /** Reads a list whose entries are divided by commas or white space. */
  static NoProxyList parse(String text) {
    return new NoProxyList(Stream.of(text.split("[,\\s]+"))
        .filter(entry -> !entry.isEmpty())
        .limit(MOST_ENTRIES)
        .map(entry -> entry.toLowerCase(Locale.ROOT))
        .toList());
  }

  /** Returns whether {@code host} is reached without a proxy. */
  boolean covers(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
    return entries.stream().anyMatch(entry -> covers(entry, name, port));
  }

  private static boolean covers(String entry, String name, int port) {
    if (entry.equals("*")) {
      return true;
    }
    if (entry.contains("/")) {
      return IpRange.parse(entry).filter(range -> range.contains(name)).isPresent();
    }
    String host = entry;
    int colon = entry.lastIndexOf(':');
    if (colon > 0 && entry.indexOf(':') == colon) {
      if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
        return false;
      }
      host = entry.substring(0, colon);
    }
    String bare = host.replaceFirst("^\\*?\\.", "").replaceAll("^\\[|\\]$", "");
    return name.equals(bare) || (!bare.isEmpty() && name.endsWith("." + bare));
  }

  /** Returns whether {@code host} is this computer itself, which no proxy leads to. */
  static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return true;
    }
    try {
      return IpRange.isLiteral(name) && InetAddress.getByName(name).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
