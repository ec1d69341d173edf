package io.deskworthy.agent.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ErrorCodeTest {

  @Test
  void isTheSameForTheSameFaultAtTheSamePlace() {
    assertThat(ErrorCode.of(fault("a"))).isEqualTo(ErrorCode.of(fault("b")));
  }

  @Test
  void isShortEnoughToReadAloud() {
    assertThat(ErrorCode.of(fault("a"))).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
  }

  @Test
  void looksAtTheDeepestCause() {
    Throwable wrapped = new IllegalStateException(fault("a"));

    assertThat(ErrorCode.of(wrapped)).isEqualTo(ErrorCode.of(fault("a")));
  }

  @Test
  void differsForAnotherFault() {
    assertThat(ErrorCode.of(new ArithmeticException())).isNotEqualTo(ErrorCode.of(fault("a")));
  }

  private static Throwable fault(String message) {
    return new IllegalArgumentException(message);
  }
}
