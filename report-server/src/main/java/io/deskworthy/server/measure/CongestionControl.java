package io.deskworthy.server.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How the system's TCP reacts to loss; it decides what a stream reaches on a lossy line. */
public final class CongestionControl {

  private static final Path LINUX = Path.of("/proc/sys/net/ipv4/tcp_congestion_control");

  private CongestionControl() {}

  /** Returns the system's default, {@code cubic} or {@code bbr}, where the system tells it. */
  public static Optional<String> ofSystem() {
    try {
      return Optional.of(Files.readString(LINUX).strip()).filter(name -> !name.isEmpty());
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }
}
