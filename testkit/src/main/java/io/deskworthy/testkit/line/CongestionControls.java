package io.deskworthy.testkit.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Which congestion controls TCP may use on this machine. A network namespace may only choose one
 * that the system allows to everybody, and a kernel that was set up with another one, BBR say, does
 * not allow Cubic to everybody.
 */
final class CongestionControls {

  private static final Path ALLOWED = Path.of("/proc/sys/net/ipv4/tcp_allowed_congestion_control");

  private CongestionControls() {}

  /**
   * Allows {@code name} to everybody, until the machine starts anew; does nothing where it is.
   *
   * @throws IOException if the system refuses, with what it said
   */
  static void allow(String name) throws IOException {
    String allowed = Files.readString(ALLOWED).trim();
    if (!List.of(allowed.split(" ")).contains(name)) {
      Files.writeString(ALLOWED, allowed + " " + name);
    }
  }
}
