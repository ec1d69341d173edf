package io.deskworthy.report.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadingTest {

  private final Reading<Long> measured = Reading.of(4L);
  private final Reading<Long> unknown = Reading.unknown(Reason.TIMED_OUT);

  @Test
  void isEitherAValueOrAReason() {
    assertThat(measured.value()).contains(4L);
    assertThat(measured.reason()).isEmpty();
    assertThat(unknown.value()).isEmpty();
    assertThat(unknown.reason()).contains(Reason.TIMED_OUT);
  }

  @Test
  void turnsItsValueAndKeepsItsReason() {
    assertThat(measured.map(value -> "x" + value)).isEqualTo(Reading.of("x4"));
    assertThat(unknown.map(value -> "x" + value)).isEqualTo(Reading.unknown(Reason.TIMED_OUT));
  }

  @Test
  void asksForAnAnswerInBothCases() {
    assertThat(measured.<String>fold(value -> "value", reason -> "reason")).isEqualTo("value");
    assertThat(unknown.<String>fold(value -> "value", reason -> "reason")).isEqualTo("reason");
  }
}
