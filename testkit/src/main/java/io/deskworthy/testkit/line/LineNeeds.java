package io.deskworthy.testkit.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a machine must have and allow before there can be emulated lines on it. */
final class LineNeeds {

  private LineNeeds() {}

  /** Returns what is missing here; nothing is well. */
  static List<String> missing() throws InterruptedException {
    List<String> missing = new ArrayList<>();
    if (!"root".equals(System.getProperty("user.name"))) {
      missing.add("root's rights");
    }
    if (!Files.exists(Path.of("/dev/net/tun"))) {
      missing.add("/dev/net/tun");
    }
    for (String program : List.of("cc", "ip", "sysctl", "chrt")) {
      if (!SystemProgram.present(program)) {
        missing.add(program);
      }
    }
    return missing.isEmpty() ? refused() : List.copyOf(missing);
  }

  /** In a container, root may lack rights, and a compiler its headers: trying is the only way. */
  private static List<String> refused() throws InterruptedException {
    try {
      LineProgram.get();
      SystemProgram.run(List.of("chrt", "-f", "50", "true"));
      tryNetwork();
      return List.of();
    } catch (IOException refused) {
      return List.of(String.valueOf(refused.getMessage()));
    }
  }

  private static void tryNetwork() throws IOException, InterruptedException {
    try (NetworkNamespace network = NetworkNamespace.create("try")) {
      network.route(EmulatedLine.SERVER_ADDRESS, "dev", "lo");
    }
  }
}
