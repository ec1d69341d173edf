package io.deskworthy.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/load}. */
@Command(
    name = "bench/load",
    mixinStandardHelpOptions = true,
    description = {
      "How many signed reports the packaged server verifies, judges, certifies and stores durably in",
      "a second, and how many a bare program only verifies and stores, in turn. Generator and server",
      "share this machine. Prints a table in Markdown.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  bench/load",
      "  bench/load --java /usr/lib/jvm/java-25/bin/java --rounds 5 --out load.md"
    })
public final class LoadBench implements Callable<Integer> {

  /** A few, so that no single row is everybody's. */
  private static final int CANDIDATES = 8;

  private static final int CREATED = 201;

  @Option(names = "--server", required = true, hidden = true)
  private Path server = Path.of("");

  @Option(
      names = "--java",
      paramLabel = "PROGRAM",
      description = "Runs the servers; ours if not said")
  private String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Option(names = "--rounds", paramLabel = "N", description = "How often each; 3 if not said")
  private int rounds = 3;

  @Option(names = "--reports", paramLabel = "N", description = "In a round; 6000 if not said")
  private int reports = 6000;

  @Option(names = "--uploads", paramLabel = "N", description = "At once; 64 if not said")
  private int uploads = 64;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "As the server's --database; its own SQLite if not said")
  private Optional<String> database = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the table there too")
  private Optional<Path> out = Optional.empty();

  private final StringBuilder table = new StringBuilder("""
      | what | round | per second | median ms | p99 ms | refused | CPU ms each |
      |---|---|---|---|---|---|---|
      """);

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LoadBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (LoadedServer product = LoadedServer.product(java, server, database)) {
      Candidates candidates = Candidates.of(product, CANDIDATES);
      Path keys = Files.write(product.data().resolve("keys.txt"), candidates.publicKeys());
      try (LoadedServer bare = LoadedServer.bare(java, keys)) {
        rounds(product, bare, candidates);
      }
    }
    System.out.print(table);
    if (out.isPresent()) {
      Files.writeString(out.get(), table);
    }
    return 0;
  }

  /** The first round compiles what runs, and is shown as round 0. */
  private void rounds(LoadedServer product, LoadedServer bare, Candidates candidates)
      throws Exception {
    for (int round = 0; round <= rounds; round++) {
      measure("sessions", round, product, candidates.sessionRequests(reports));
      List<byte[]> requests = new ArrayList<>(candidates.reports(reports));
      measure("reports", round, product, requests);
      measure("bare program", round, bare, requests);
    }
  }

  private void measure(String what, int round, LoadedServer server, List<byte[]> requests)
      throws IOException, InterruptedException {
    System.err.println("round " + round + ": " + what);
    double before = server.cpuSeconds();
    Burst burst = Burst.of(server.address(), requests, uploads, CREATED);
    double used = server.cpuSeconds() - before;
    table.append(String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.1f | %.1f | %d | %.2f |%n",
        what,
        round,
        burst.perSecond(),
        burst.medianMillis(),
        burst.p99Millis(),
        burst.refused(),
        1000 * used / requests.size()));
  }
}
