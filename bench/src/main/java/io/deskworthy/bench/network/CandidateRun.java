package io.deskworthy.bench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One candidate among many, by the steps that the agent told.
 *
 * @param number in the order of their beginnings, from 1
 * @param tests every transfer, void ones and second looks included, in their order
 * @param seconds from the agent's start to the end of its last transfer
 * @param answer what the agent said
 */
record CandidateRun(int number, List<Load> tests, double seconds, Answer answer) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final Pattern STEP = Pattern.compile("\\[network\\.([a-z]+)]$");

  /** What became of a transfer. */
  enum Kind {
    /** The first of its direction. */
    FIRST,
    /** After one that was void. */
    AGAIN,
    /** A second look. */
    ONCE_MORE
  }

  /**
   * One transfer; times by {@link System#nanoTime()}.
   *
   * @param direction "download" or "upload"
   * @param asked when the agent asked for it
   * @param began when the load began, to a tenth of a second
   * @param ended when it was over
   */
  record Load(String direction, Kind kind, long asked, long began, long ended) {

    double waited() {
      return (began - asked) / NANOS_PER_SECOND;
    }

    double seconds() {
      return (ended - began) / NANOS_PER_SECOND;
    }
  }

  private record Step(String name, long nanos) {}

  static CandidateRun of(int number, RunningProgram program, Answer answer) {
    List<Load> tests = tests(program.errLines());
    double seconds = tests.isEmpty()
        ? Double.NaN
        : (tests.get(tests.size() - 1).ended() - program.startedNanos()) / NANOS_PER_SECOND;
    return new CandidateRun(number, tests, seconds, answer);
  }

  /** Returns the transfers that lines of progress tell of; one that does not end is left out. */
  static List<Load> tests(List<RunningProgram.Line> said) {
    List<Step> steps = said.stream().flatMap(line -> step(line).stream()).toList();
    List<Load> tests = new ArrayList<>();
    for (int i = 0; i + 1 < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.name().equals("download") || step.name().equals("upload")) {
        int asked = i > 0 && steps.get(i - 1).name().equals("waiting") ? i - 1 : i;
        boolean again = asked > 0 && steps.get(asked - 1).name().equals("again");
        boolean before = tests.stream().anyMatch(test -> test.direction().equals(step.name()));
        Kind other = before ? Kind.ONCE_MORE : Kind.FIRST;
        tests.add(new Load(
            step.name(),
            again ? Kind.AGAIN : other,
            steps.get(asked).nanos(),
            step.nanos(),
            steps.get(i + 1).nanos()));
      }
    }
    return tests;
  }

  /** Returns the first transfer of {@code direction}. */
  Optional<Load> first(String direction) {
    return tests.stream().filter(test -> test.direction().equals(direction)).findFirst();
  }

  /** Says whether both directions, and the stability, were found good. */
  boolean isMet() {
    return Stream.of(Figures.DOWN_VERDICT, Figures.STABLE_VERDICT, Figures.UP_VERDICT)
        .allMatch(verdict -> Figures.MET.equals(answer.words().get(verdict)));
  }

  /** Returns how many transfers were of that kind. */
  long count(Kind kind) {
    return tests.stream().filter(test -> test.kind() == kind).count();
  }

  private static Optional<Step> step(RunningProgram.Line line) {
    Matcher matcher = STEP.matcher(line.text().toLowerCase(Locale.ROOT));
    return matcher.find()
        ? Optional.of(new Step(matcher.group(1), line.nanos()))
        : Optional.empty();
  }
}
