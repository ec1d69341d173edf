package io.deskworthy.bench.applicants;

import io.deskworthy.report.json.MalformedJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/applicants}. */
@Command(
    name = "bench/applicants",
    mixinStandardHelpOptions = true,
    description = {
      "Fills a database with applications, starts the packaged report server over it, and asks for"
          + " pages of the list, filtered, searched and sorted, over HTTP. Prints tables in"
          + " Markdown: how long the answers took, and what the CSV of all takes.",
      "Exit code 1 when a kind of page takes more than 100 ms at the 99th percentile."
    },
    footer = {
      "",
      "Examples:",
      "  bench/applicants",
      "  bench/applicants --reports 10000 --requests 50",
      "  bench/applicants --postgres"
    })
public final class ApplicantsBench implements Callable<Integer> {

  /** One in eight: an archive that somebody keeps. */
  private static final int ARCHIVED = 8;

  @Option(names = "--reports", paramLabel = "N", description = "How many; 100000 if not said")
  private int reports = 100_000;

  @Option(names = "--requests", paramLabel = "N", description = "Of each kind; 200 if not said")
  private int requests = 200;

  @Option(names = "--seed", paramLabel = "N", description = "Of all that chance decides")
  private long seed = 1;

  @Option(names = "--postgres", description = "On a PostgreSQL started for it; SQLite if not said")
  private boolean isPostgres;

  @Option(names = "--heap", paramLabel = "SIZE", description = "Of the server; 256m if not said")
  private String heap = "256m";

  @Option(
      names = "--small-heap",
      paramLabel = "SIZE",
      description = "Of the server that writes the CSV of all; 96m if not said")
  private String smallHeap = "96m";

  @Option(names = "--out", paramLabel = "FILE", description = "To which the tables are added")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--server", required = true, hidden = true)
  private Path server = Path.of("");

  /** Runs the command. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ApplicantsBench()).execute(arguments));
  }

  @Override
  public Integer call()
      throws IOException, InterruptedException, SQLException, MalformedJsonException,
          ExecutionException {
    Path folder = Files.createTempDirectory("deskworthy-applicants");
    Path data = folder.resolve("data");
    Place place = isPostgres ? Place.postgres(data) : Place.sqlite(data);
    PackagedServer.start(server, place, heap).close();
    Filling.of(place, reports, seed);
    say("the server makes its list");
    double first;
    try (PackagedServer filling = PackagedServer.start(server, place, heap)) {
      first = filling.startSeconds();
    }
    Searches searches = searches(place);
    ListSeries series = new ListSeries(requests);
    BenchText text = new BenchText(reports, requests, place.name(), heap);
    try (PackagedServer running = PackagedServer.start(server, place, heap)) {
      text.starts(first, running.startSeconds());
      series.run(running, searches, text);
    }
    try (PackagedServer small = PackagedServer.start(server, place, smallHeap)) {
      Recruiter.Answer file = Recruiter.signIn(small).get("/applicants.csv");
      text.file(smallHeap, file, small.peakMegabytes());
    }
    delete(folder);
    System.out.print(text.text());
    if (out.isPresent()) {
      Files.writeString(
          out.get(),
          text.text(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    return series.isFastEnough() ? 0 : 1;
  }

  private Searches searches(Place place) throws SQLException {
    try (Rows rows = Rows.at(place)) {
      say(rows.archiveOneIn(ARCHIVED) + " archived");
      rows.analyze();
      List<String> places = new ArrayList<>();
      List<String> ids = rows.all("SELECT report_id FROM applicant WHERE archived = 0");
      for (int i = 0; i < ids.size(); i += Math.max(1, ids.size() / 1000)) {
        places.add(ids.get(i));
      }
      return new Searches(seed, places, rows.all("SELECT id FROM position"));
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> contents;
    try (Stream<Path> paths = Files.walk(folder)) {
      contents = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : contents) {
      Files.deleteIfExists(path);
    }
  }

  private static void say(String progress) {
    System.err.println(progress);
  }
}
