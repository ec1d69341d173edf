package io.deskworthy.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.bench.network.CandidateRun.Load;
import java.util.List;
import java.util.Optional;
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

  private static CandidateRun run(int number, Load down, Load up) {
    return run(number, down, up, "MET");
  }

  private static CandidateRun run(int number, Load down, Load up, String verdict) {
    Answer answer = Answer.collect()
        .word(Figures.DOWN_VERDICT, verdict)
        .word(Figures.STABLE_VERDICT, "MET")
        .word(Figures.UP_VERDICT, "MET")
        .done();
    return new CandidateRun(number, 0, Optional.of(down), Optional.of(up), 0, 1, answer);
  }

  private static Load load(long asked, long began, long ended) {
    return new Load(asked * 1_000_000_000L, began * 1_000_000_000L, ended * 1_000_000_000L);
  }
}
