package io.deskworthy.bench.applicants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What something was measured on. */
public final class Machine {

  private Machine() {}

  /** Returns half a sentence or two about this one. */
  public static String now() throws IOException {
    Path cpu = Path.of("/proc/cpuinfo");
    String model = Files.isReadable(cpu)
        ? Files.readAllLines(cpu).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("")
        : System.getProperty("os.arch");
    return Runtime.getRuntime().availableProcessors() + " processors (" + model + "), "
        + System.getProperty("os.name") + ", Java " + System.getProperty("java.version")
        + "; server and client on the same machine. ";
  }
}
