package io.deskworthy.bench.network;

import io.deskworthy.bench.network.CandidateRun.Kind;
import io.deskworthy.bench.network.CandidateRun.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many candidates at once fared, and whether any of them waited for longer than is due. */
final class CandidatesTable {

  /** A question every quarter of a second, the start over the line, and a row of its record. */
  private static final double SLACK_SECONDS = 1;

  private final String line;
  private final List<CandidateRun> runs;

  private CandidatesTable(String line, List<CandidateRun> runs) {
    this.line = line;
    this.runs = runs;
  }

  /** Returns the table, in the order of the downloads, and a line that says it in short. */
  static String of(String line, List<CandidateRun> runs) {
    CandidatesTable table = new CandidatesTable(line, runs);
    List<List<String>> rows = new ArrayList<>();
    runs.stream()
        .sorted(Comparator.comparingLong(
            run -> run.first("download").map(Load::began).orElse(Long.MAX_VALUE)))
        .forEach(run -> rows.add(table.row(run)));
    long met = runs.stream().filter(CandidateRun::isMet).count();
    long late = runs.stream().filter(table::waitedTooLong).count();
    return ComparisonTable.table(
            "candidate | ↓ | stable | ↑ | goodput ↓ | goodput ↑ | s waited ↓ | s of tests before"
                + " | s waited ↑ | s of tests before | void | second looks | s in all | CPU s"
                + " | why ↓ | why ↑ | fault",
            rows)
        + "\n" + met + " of " + runs.size() + " MET, " + late
        + " waited longer than they should.\n";
  }

  private List<String> row(CandidateRun run) {
    List<Trial> one = trial(run);
    return List.of(
        String.valueOf(run.number()),
        ComparisonTable.words(one, Figures.DOWN_VERDICT),
        ComparisonTable.words(one, Figures.STABLE_VERDICT),
        ComparisonTable.words(one, Figures.UP_VERDICT),
        Spread.of(one, Figures.DOWN, 2),
        Spread.of(one, Figures.UP, 2),
        text(run.first("download").map(Load::waited)),
        text(run.first("download").map(this::before)),
        text(run.first("upload").map(Load::waited)),
        text(run.first("upload").map(this::before)),
        String.valueOf(run.count(Kind.AGAIN)),
        String.valueOf(run.count(Kind.ONCE_MORE)),
        text(Optional.of(run.seconds())),
        Spread.of(one, Figures.CPU_SECONDS, 1),
        why(one, Figures.DOWN_VERDICT, Figures.DOWN_REASON),
        why(one, Figures.UP_VERDICT, Figures.UP_REASON),
        ComparisonTable.words(one, Figures.FAULT));
  }

  /** The reason is of interest where the verdict is none that everybody hopes for. */
  private static String why(List<Trial> one, String verdict, String reason) {
    String said = ComparisonTable.words(one, verdict);
    return said.equals(Figures.MET) ? Spread.NONE : ComparisonTable.words(one, reason);
  }

  /** Nobody may wait for longer than all tests took that began before. */
  private boolean waitedTooLong(CandidateRun run) {
    return run.tests().stream()
        .filter(test -> test.kind() != Kind.AGAIN)
        .anyMatch(test -> test.waited() > before(test) + SLACK_SECONDS);
  }

  private double before(Load test) {
    return runs.stream()
        .flatMap(run -> run.tests().stream())
        .filter(other -> other.began() < test.began() && other.ended() > test.asked())
        .mapToDouble(Load::seconds)
        .sum();
  }

  private List<Trial> trial(CandidateRun run) {
    return List.of(new Trial(line, OurAgent.NAME, 1, run.answer()));
  }

  private static String text(Optional<Double> value) {
    return value
        .filter(number -> !number.isNaN())
        .map(number -> String.format(Locale.ROOT, "%.1f", number))
        .orElse(Spread.NONE);
  }
}
