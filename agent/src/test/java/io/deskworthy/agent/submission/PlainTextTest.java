package io.deskworthy.agent.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\u001b b",
        "a\u0007\u007fb",
        "a\u0085b",
        "a\u009bb",
        "a\u202eb",
        "a\u2028b",
        " a b"
      })
  void leavesNoCharacterThatMovesACursor(String hostile) {
    assertThat(PlainText.line(hostile)).isEqualTo("a b");
  }
}
