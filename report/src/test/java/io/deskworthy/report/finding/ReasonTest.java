package io.deskworthy.report.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReasonTest {

  @ParameterizedTest
  @ValueSource(strings = {"not-readable", "x", "8-bit", "a23456789-123456789-123456789-123456789-"})
  void isALowerCaseCode(String code) {
    assertThat(new Reason(code).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-x",
        "Not-Readable",
        "not readable",
        "нет",
        "x\n",
        "a23456789-123456789-123456789-123456789-x"
      })
  void isNothingElse(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reason(code));
  }
}
