package io.deskworthy.bench.load;

import io.deskworthy.testkit.database.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
      "  bench/load --postgres --rounds 5",
      "  bench/load --java /usr/lib/jvm/java-25/bin/java --out load.md"
    })
public final class LoadBench implements Callable<Integer> {

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

  @Option(names = "--reports", paramLabel = "N", description = "In a round; 4000 if not said")
  private int reports = 4000;

  @Option(names = "--uploads", paramLabel = "N", description = "At once; 64 if not said")
  private int uploads = 64;

  @Option(
      names = "--postgres",
      description = "On a PostgreSQL that is started for this; on SQLite if not said")
  private boolean postgres;

  @Option(
      names = "--flag",
      paramLabel = "FLAG",
      description = "For the Java of our server, such as -Xmx512m; may be said again")
  private List<String> flags = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", description = "Adds the table to that file too")
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
    table.insert(0, Conditions.of(java, postgres) + "\n\n");
    try (LoadedServer product = LoadedServer.product(java, flags, server, database("product"))) {
      Candidates candidates = Candidates.of(product, (rounds + 1) * reports);
      Path keys = Files.write(product.data().resolve("keys.txt"), candidates.publicKeys());
      try (LoadedServer bare = LoadedServer.bare(java, keys, database("bare"))) {
        rounds(product, bare, candidates);
      }
    }
    System.out.print(table);
    if (out.isPresent()) {
      Files.writeString(
          out.get(), "\n" + table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    return 0;
  }

  private Optional<String> database(String name) throws IOException, InterruptedException {
    if (!postgres) {
      return Optional.empty();
    }
    LocalPostgres running = LocalPostgres.shared();
    running.createDatabase(name);
    return Optional.of(running.url(name));
  }

  /**
   * The first round compiles what runs, and is shown as round 0. Each has its own candidates: few
   * of them are asked for a second report.
   */
  private void rounds(LoadedServer product, LoadedServer bare, Candidates candidates)
      throws Exception {
    for (int round = 0; round <= rounds; round++) {
      Candidates these = candidates.some(round * reports, reports);
      measure("sessions", round, product, these.sessionRequests(reports));
      List<byte[]> requests = these.reports(reports);
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
