package io.deskworthy.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.unit.BitRate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The product's deciding code on the first lines of the table that the docs quote. */
class ErrorRateTest {

  /** No transfer shows these by itself: the node says it of itself, the computer of its traffic. */
  private static final Set<LineKind> SAID_ELSEWHERE = EnumSet.of(LineKind.NODE, LineKind.SHARED);

  private static final int LINES = 150;

  private static final Trial TRIAL =
      new Trial(BitRate.ofMegabitsPerSecond(18), BitRate.ofMegabitsPerSecond(30));

  private static final List<Case> CASES = TRIAL.cases(1, LINES).stream()
      .filter(one -> !SAID_ELSEWHERE.contains(one.kind()))
      .toList();

  @Test
  void noLineThatIsTooSlowIsPassed() {
    assertThat(CASES).filteredOn(Case::isFalseMet).isEmpty();
  }

  @Test
  void noLineThatCarriesTheRateIsFailed() {
    assertThat(CASES).filteredOn(Case::isFalseNotMet).isEmpty();
  }

  @Test
  void mostLinesGetAnAnswer() {
    assertThat(CASES).filteredOn(Case::isUndetermined).hasSizeLessThan(LINES / 5);
  }

  @Test
  void theTableHasARowForEachKindAndOneForAll() {
    assertThat(ErrorTable.of(CASES)).contains("**all**").contains(LineKind.DIPPING.words());
  }
}
