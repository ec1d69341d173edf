package io.deskworthy.agent.hardware;

import io.deskworthy.report.finding.Reading;
import java.io.IOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.List;

/** Which network interfaces are in use. Their names stay on this machine. */
interface NetworkPaths {

  /** Those of the system this runs on. */
  NetworkPaths SYSTEM = new NetworkPaths() {
    @Override
    public Reading<String> defaultRoute() {
      return DefaultRoute.SYSTEM.interfaceName();
    }

    @Override
    public List<String> inUse() {
      try {
        return NetworkInterface.networkInterfaces()
            .filter(NetworkPaths::isInUse)
            .map(NetworkInterface::getName)
            .toList();
      } catch (IOException none) {
        return List.of();
      }
    }
  };

  /** Returns the name of the interface through which the internet is reached. */
  Reading<String> defaultRoute();

  /** Returns the names of all interfaces that are up and have an address for more than one link. */
  List<String> inUse();

  /**
   * A Mac always has tunnels for its own purposes, but those have addresses that hold on one link
   * only.
   */
  private static boolean isInUse(NetworkInterface each) {
    try {
      return each.isUp()
          && !each.isLoopback()
          && each.getInterfaceAddresses().stream()
              .map(InterfaceAddress::getAddress)
              .anyMatch(address -> !address.isLinkLocalAddress());
    } catch (IOException gone) {
      return false;
    }
  }
}
