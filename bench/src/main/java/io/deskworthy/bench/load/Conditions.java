package io.deskworthy.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/** Under what conditions figures were measured, as a line above their table. */
final class Conditions {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Conditions() {}

  static String of(String java, boolean postgres) throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %s, %d × %s, %s; %s",
        LocalDate.now(Clock.systemUTC()),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        version(java),
        postgres ? "PostgreSQL, synchronous_commit = on" : "SQLite, synchronous = FULL");
  }

  private static String processor() throws IOException {
    if (!Files.exists(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processors of unknown make");
    }
  }

  private static String version(String java) throws IOException {
    Process asked =
        new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
    String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.lines().skip(1).findFirst().orElse("an unknown Java").strip();
  }
}
