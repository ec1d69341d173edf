package io.deskworthy.testkit.line;

import java.io.IOException;

/**
 * The addresses along a line, in a subnet of its own, and the ways between them.
 *
 * @param device the line's own device, at the router and at the server
 * @param ethernet the device of the candidate's computer
 * @param candidate the candidate's address
 * @param home the router's address
 */
record LineAddresses(String device, String ethernet, String candidate, String home) {

  private static final int SUBNETS_PER_OCTET = 64;

  /** Longer than any queue of an emulated line: what is to be dropped, the line drops. */
  private static final String LONG_QUEUE = "10000";

  private static final String SERVER = EmulatedLine.SERVER_ADDRESS;

  static LineAddresses of(int subnet, String device, String ethernet) {
    String net = "10.77." + subnet / SUBNETS_PER_OCTET + ".";
    int first = subnet % SUBNETS_PER_OCTET * 4;
    return new LineAddresses(device, ethernet, net + (first + 1), net + (first + 2));
  }

  void assign(NetworkNamespace candidateSide, NetworkNamespace router, NetworkNamespace serverSide)
      throws IOException, InterruptedException {
    layEthernet(candidateSide, router);
    router.run("sysctl", "-qw", "net.ipv4.ip_forward=1");
    raise(router, device);
    router.run("ip", "route", "replace", SERVER, "dev", device);
    raise(serverSide, device);
    serverSide.run("ip", "addr", "replace", SERVER + "/32", "dev", "lo");
    serverSide.route(candidate, "dev", device, "src", SERVER);
    candidateSide.route(SERVER, "via", home, "dev", ethernet, "onlink");
  }

  private void layEthernet(NetworkNamespace candidateSide, NetworkNamespace router)
      throws IOException, InterruptedException {
    candidateSide.run(
        "ip",
        "link",
        "add",
        ethernet,
        "type",
        "veth",
        "peer",
        "name",
        ethernet,
        "netns",
        router.name());
    candidateSide.run("ip", "addr", "add", candidate, "peer", home, "dev", ethernet);
    router.run("ip", "addr", "add", home, "peer", candidate, "dev", ethernet);
    raise(router, ethernet);
    raise(candidateSide, ethernet);
  }

  private static void raise(NetworkNamespace side, String device)
      throws IOException, InterruptedException {
    side.run("ip", "link", "set", device, "mtu", "1500", "txqueuelen", LONG_QUEUE, "up");
  }
}
