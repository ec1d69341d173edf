package io.deskworthy.bench.slowclients;

import io.deskworthy.bench.applicants.PackagedServer;
import io.deskworthy.bench.applicants.Place;
import io.deskworthy.testkit.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/slow-clients}. */
@Command(
    name = "bench/slow-clients",
    mixinStandardHelpOptions = true,
    description = {
      "How long pages of the packaged report server take while others hold connections to it and"
          + " send slowly, or nothing. Needs Linux, slowhttptest, and to be allowed to open 16,000"
          + " files (ulimit -n). Prints a table in Markdown.",
      "Exit code 1 when pages take more than 100 ms (slow headers and bodies) or 200 ms (idle"
          + " connections and uploads) at the 99th percentile, or one is not answered."
    },
    footer = {
      "",
      "Examples:",
      "  bench/slow-clients",
      "  bench/slow-clients --idle 1000 --slow 100 --out slow-clients.md"
    })
public final class SlowClientsBench implements Callable<Integer> {

  @Option(
      names = "--slow",
      paramLabel = "N",
      description = "Slow headers, and bodies; 600 if not said")
  private int slow = 600;

  @Option(names = "--idle", paramLabel = "N", description = "Idle connections; 10000 if not said")
  private int idle = 10_000;

  @Option(names = "--uploads", paramLabel = "N", description = "Slow uploads; 200 if not said")
  private int uploads = 200;

  @Option(names = "--visits", paramLabel = "N", description = "Of pages; 1000 if not said")
  private int visits = 1000;

  @Option(names = "--heap", paramLabel = "SIZE", description = "Of the server; 512m if not said")
  private String heap = "512m";

  @Option(names = "--out", paramLabel = "FILE", description = "To which the table is added")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--server", required = true, hidden = true)
  private Path server = Path.of("");

  /** Runs the command. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SlowClientsBench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Programs.missing("slowhttptest").isEmpty()) {
      throw new IOException("slowhttptest is not installed (Debian: apt-get install slowhttptest)");
    }
    Path folder = Files.createTempDirectory("deskworthy-slow-clients");
    Place place = Place.sqlite(folder.resolve("data"));
    SlowClientsTable table = new SlowClientsTable(visits, heap);
    try (PackagedServer running = PackagedServer.start(server, place, heap)) {
      Assaults assaults = new Assaults(running, visits, table);
      assaults.nobody("nobody else, a server that has just started");
      assaults.nobody("nobody else");
      assaults.slowHttpTest(slow);
      assaults.idleAndUploads(idle, uploads);
      assaults.drips(uploads);
      assaults.nobody("nobody else, afterwards");
    }
    System.out.print(table.text());
    if (out.isPresent()) {
      Files.writeString(
          out.get(), "\n" + table.text(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    return table.isQuickEnough() ? 0 : 1;
  }
}
