package io.deskworthy.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.judging.Outcome;
import io.deskworthy.report.judging.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StandingTest {

  private static final Missed MEMORY = new Missed("memory.installed", Outcome.NOT_MET, false);
  private static final Missed ROOM = new Missed("room.quiet", Outcome.UNDETERMINED, false);

  @Test
  void isTheVerdictWhereNothingIsWaived() {
    assertThat(Standing.of(Verdict.READY, List.of())).isEqualTo(Standing.READY);
    assertThat(Standing.of(Verdict.NOT_READY, List.of(MEMORY, ROOM))).isEqualTo(Standing.NOT_READY);
    assertThat(Standing.of(Verdict.UNDETERMINED, List.of(ROOM))).isEqualTo(Standing.UNDETERMINED);
  }

  @Test
  void countsOnlyWhatIsLeftWhereSomethingIsWaived() {
    assertThat(Standing.of(Verdict.NOT_READY, waived("memory.installed", "room.quiet")))
        .isEqualTo(Standing.WAIVED);
    assertThat(Standing.of(Verdict.NOT_READY, waived("memory.installed")))
        .isEqualTo(Standing.UNDETERMINED);
    assertThat(Standing.of(Verdict.NOT_READY, waived("room.quiet"))).isEqualTo(Standing.NOT_READY);
  }

  @Test
  void isNeverReadyByAWaiverOfWhatIsNotMissed() {
    assertThat(Standing.of(Verdict.NOT_READY, waived("network.download")))
        .isEqualTo(Standing.NOT_READY);
  }

  @Test
  void isKeptWithEachMissedOne() {
    List<Missed> missed = waived("room.quiet");

    assertThat(Missed.write(missed)).isEqualTo(" memory.installed=N room.quiet=Uw");
    assertThat(Missed.read(Missed.write(missed))).isEqualTo(missed);
    assertThat(Missed.read("")).isEmpty();
    assertThat(Missed.write(missed)).contains(Missed.mark("room.quiet"));
  }

  @Test
  void isKeptWithWholeNamesWhereThereAreTooMany() {
    List<Missed> many = IntStream.range(0, 200)
        .mapToObj(number -> new Missed("reach.service-" + number, Outcome.NOT_MET, false))
        .toList();

    String written = Missed.write(many);

    assertThat(written).hasSizeBetween(1100, 1200);
    assertThat(many).startsWith(Missed.read(written).toArray(Missed[]::new));
  }

  private static List<Missed> waived(String... requirements) {
    return Missed.waived(List.of(MEMORY, ROOM), Set.of(requirements));
  }
}
