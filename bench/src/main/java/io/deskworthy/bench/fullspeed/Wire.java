package io.deskworthy.bench.fullspeed;

import io.deskworthy.testkit.line.NetworkNamespace;
import java.io.IOException;
import java.util.Arrays;

/**
 * Two networks and a pair of virtual Ethernet devices between them, with no emulation of a line.
 *
 * @param server where the server is
 * @param candidate where the agent is
 */
record Wire(NetworkNamespace server, NetworkNamespace candidate) implements AutoCloseable {

  static final String DEVICE = "wire";
  static final String SERVER_ADDRESS = "10.78.0.1";
  private static final String CANDIDATE_ADDRESS = "10.78.0.2";

  /**
   * Nothing is lost here, so that any would do. This one may be chosen in every network; others
   * only where the system allows them.
   */
  private static final String CONGESTION_CONTROL = "reno";

  static Wire lay() throws IOException, InterruptedException {
    Wire wire = new Wire(
        NetworkNamespace.create("fast-server", CONGESTION_CONTROL),
        NetworkNamespace.create("fast-candidate", CONGESTION_CONTROL));
    String[] add = {"ip", "link", "add", DEVICE, "type", "veth", "peer", "name", DEVICE, "netns"};
    String[] command = Arrays.copyOf(add, add.length + 1);
    command[add.length] = wire.candidate.name();
    wire.server.run(command);
    raise(wire.server, SERVER_ADDRESS);
    raise(wire.candidate, CANDIDATE_ADDRESS);
    return wire;
  }

  private static void raise(NetworkNamespace network, String address)
      throws IOException, InterruptedException {
    network.run("ip", "addr", "add", address + "/30", "dev", DEVICE);
    network.run("ip", "link", "set", DEVICE, "mtu", "1500", "up");
  }

  @Override
  public void close() {
    candidate.close();
    server.close();
  }
}
