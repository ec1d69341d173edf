package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.bench.network.CandidateRun.Kind;
import io.deskworthy.bench.network.CandidateRun.Load;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CandidatesTableTest {

  @Test
  void countsThoseThatWereMetInEverything() {
    List<CandidateRun> runs = List.of(
        run(1, load(0, 0, 7), load(7, 7, 14), "MET"),
        run(2, load(0, 0, 7), load(7, 7, 14), "UNDETERMINED"));

    assertThat(CandidatesTable.of("25", runs))
        .endsWith("\n1 of 2 MET, 0 waited longer than they should.\n");
  }

  @Test
  void saysWhyOneWasNotMetAndNothingOfOthers() {
    List<CandidateRun> runs = List.of(
        run(1, load(0, 0, 7), load(7, 7, 14), "MET"),
        run(2, load(0, 0, 7), load(7, 7, 14), "UNDETERMINED"));

    List<String> rows = CandidatesTable.of("25", runs).lines().toList();

    assertThat(rows.get(2)).doesNotContain("busy-node");
    assertThat(rows.get(3)).contains("| busy-node | – |");
  }

  @Test
  void findsOneWhoWaitedForLongerThanTheTestsBefore() {
    List<CandidateRun> runs = List.of(
        run(1, load(0, 0, 7), load(30, 30, 37), "MET"), run(2, load(0, 9, 16), load(40, 40, 47)));

    assertThat(CandidatesTable.of("25", runs)).contains("1 waited longer than they should");
  }

  @Test
  void countsTheTestsOfBothDirectionsThatWereAheadOfAWait() {
    List<CandidateRun> runs = List.of(
        run(1, load(0, 0, 7), load(7, 7, 14), "MET"), run(2, load(0, 14, 21), load(40, 40, 47)));

    assertThat(CandidatesTable.of("25", runs)).contains("0 waited longer than they should");
  }

  @Test
  void leavesOutTestsThatWereOverBeforeTheQuestion() {
    List<CandidateRun> runs = List.of(
        run(1, load(0, 0, 7), load(7, 7, 14), "MET"), run(2, load(20, 25, 32), load(40, 40, 47)));

    assertThat(CandidatesTable.of("25", runs)).contains("1 waited longer than they should");
  }

  @Test
  void readsQueueVoidTransferAndSecondLookFromTheStepsThatWereTold() {
    List<Load> tests = CandidateRun.tests(List.of(
        line("internet: … [network.latency]", 0),
        line("internet: … [network.waiting]", 3),
        line("internet: … [network.download]", 8),
        line("internet: … [network.again]", 20),
        line("internet: … [network.download]", 22),
        line("internet: … [network.upload]", 29),
        line("internet: … [network.waiting]", 35),
        line("internet: … [network.download]", 40),
        line("internet: … [network.latency]", 52)));

    assertThat(tests)
        .containsExactly(
            new Load("download", Kind.FIRST, nanos(3), nanos(8), nanos(20)),
            new Load("download", Kind.AGAIN, nanos(22), nanos(22), nanos(29)),
            new Load("upload", Kind.FIRST, nanos(29), nanos(29), nanos(35)),
            new Load("download", Kind.ONCE_MORE, nanos(35), nanos(40), nanos(52)));
  }

  private static RunningProgram.Line line(String text, long seconds) {
    return new RunningProgram.Line(text, nanos(seconds));
  }

  private static CandidateRun run(int number, Load down, Load up) {
    return run(number, down, up, "MET");
  }

  private static CandidateRun run(int number, Load down, Load up, String verdict) {
    Answer answer = Answer.collect()
        .word(Figures.DOWN_VERDICT, verdict)
        .word(Figures.DOWN_REASON, "busy-node")
        .word(Figures.STABLE_VERDICT, "MET")
        .word(Figures.UP_VERDICT, "MET")
        .done();
    return new CandidateRun(number, List.of(down, up), 1, answer);
  }

  private static Load load(long asked, long began, long ended) {
    return new Load("download", Kind.FIRST, nanos(asked), nanos(began), nanos(ended));
  }

  private static long nanos(long seconds) {
    return seconds * 1_000_000_000L;
  }
}
