package io.deskworthy.agent.watch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * Tells a dead line from a dead server: tries to connect to a few places that belong to neither
 * side, sends nothing and hangs up.
 *
 * @param places as {@code host:port}
 */
public record NeutralPlaces(List<String> places) {

  /** More would tell no more, and each is somebody's server. */
  public static final int MOST = 3;

  /** A second SYN comes after 1 s. */
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** Copies the list. */
  public NeutralPlaces {
    places = places.stream().limit(MOST).toList();
  }

  /** Returns how many of them take a connection. */
  public int answering() {
    return (int) places.stream().filter(NeutralPlaces::answers).count();
  }

  /** Returns whether this computer has an interface with an address, beside its own loop. */
  public static boolean isConnected() {
    try {
      return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
          .anyMatch(NeutralPlaces::leadsOut);
    } catch (SocketException nobodyTells) {
      return false;
    }
  }

  private static boolean leadsOut(NetworkInterface one) {
    try {
      return one.isUp()
          && !one.isLoopback()
          && one.inetAddresses().anyMatch(address -> !address.isLinkLocalAddress());
    } catch (SocketException gone) {
      return false;
    }
  }

  private static boolean answers(String place) {
    int colon = place.lastIndexOf(':');
    if (colon < 0) {
      return false;
    }
    try (Socket socket = new Socket()) {
      String host = place.substring(0, colon);
      int port = Integer.parseInt(place.substring(colon + 1));
      socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
      return true;
    } catch (IOException | IllegalArgumentException silent) {
      return false;
    }
  }
}
