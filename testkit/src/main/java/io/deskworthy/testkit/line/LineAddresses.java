package io.deskworthy.testkit.line;

import java.io.IOException;

/** The addresses at both ends of a line: a subnet of its own, and the way to the server in it. */
record LineAddresses(String device, String candidate, String server) {

  private static final int SUBNETS_PER_OCTET = 64;

  /** Longer than any queue of an emulated line: what is to be dropped, the line drops. */
  private static final String LONG_QUEUE = "10000";

  static LineAddresses of(int subnet, String device) {
    String net = "10.77." + subnet / SUBNETS_PER_OCTET + ".";
    int first = subnet % SUBNETS_PER_OCTET * 4;
    return new LineAddresses(device, net + (first + 1), net + (first + 2));
  }

  void assign(NetworkNamespace candidateSide, NetworkNamespace serverSide)
      throws IOException, InterruptedException {
    serverSide.run("ip", "addr", "replace", EmulatedLine.SERVER_ADDRESS + "/32", "dev", "lo");
    raise(candidateSide, candidate, server);
    raise(serverSide, server, candidate);
    candidateSide.run("ip", "route", "replace", EmulatedLine.SERVER_ADDRESS, "dev", device);
    serverSide.run(
        "ip", "route", "replace", candidate, "dev", device, "src", EmulatedLine.SERVER_ADDRESS);
  }

  private void raise(NetworkNamespace side, String own, String peer)
      throws IOException, InterruptedException {
    side.run("ip", "addr", "add", own, "peer", peer, "dev", device);
    side.run("ip", "link", "set", device, "mtu", "1500", "txqueuelen", LONG_QUEUE, "up");
  }
}
