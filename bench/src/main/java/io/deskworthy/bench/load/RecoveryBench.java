package io.deskworthy.bench.load;

import io.deskworthy.bench.applicants.Filling;
import io.deskworthy.bench.applicants.Place;
import io.deskworthy.testkit.path.LocalPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/recovery}. */
@Command(
    name = "bench/recovery",
    mixinStandardHelpOptions = true,
    description = {
      "Kills the packaged report server (SIGKILL) while reports come in, over a database (SQLite)"
          + " that has many already, and measures until it is ready again; by turns with an archive"
          + " of its classes, as docs/operations.md has it made, and without. Every report that was"
          + " answered is asked for again. Prints a table in Markdown.",
      "Exit code 1 when a report is lost, or when a start with the archive takes more than 3 s."
    },
    footer = {"", "Examples:", "  bench/recovery", "  bench/recovery --reports 5000 --rounds 1"})
public final class RecoveryBench implements Callable<Integer> {

  private static final double LIMIT_SECONDS = 3;

  @Option(names = "--server", required = true, hidden = true)
  private Path server = Path.of("");

  @Option(names = "--java", paramLabel = "PROGRAM", description = "Runs it; ours if not said")
  private String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Option(names = "--reports", paramLabel = "N", description = "Before; 100000 if not said")
  private int reports = 100_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Of each; 5 if not said")
  private int rounds = 5;

  @Option(names = "--out", paramLabel = "FILE", description = "Adds the table to that file too")
  private Optional<Path> out = Optional.empty();

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new RecoveryBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("deskworthy-recovery");
    Place place = Place.sqlite(folder.resolve("data"));
    String listen = "127.0.0.1:" + LocalPort.free();
    Recoveries plain = new Recoveries(java, server, place.data(), listen, List.of());
    plain.start().close();
    say("filling in " + reports + " reports");
    Filling.of(place, reports, 1);
    say("first start over them, which makes the list of applicants");
    RecoveryTable table = new RecoveryTable(Conditions.of(java, false), reports);
    table.firstStart(plain.secondsUntilReady());
    say("archive of classes");
    Recoveries archived = plain.withArchive(folder.resolve("server.jsa"));
    for (int round = 1; round <= rounds; round++) {
      say("round " + round + " of " + rounds);
      table.row("with the archive of classes", round, archived.kill());
      table.row("without", round, plain.kill());
    }
    System.out.print(table.text());
    if (out.isPresent()) {
      Files.writeString(
          out.get(), "\n" + table.text(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    return table.isGood(LIMIT_SECONDS) ? 0 : 1;
  }

  private static void say(String step) {
    System.err.println(step + " ...");
  }
}
