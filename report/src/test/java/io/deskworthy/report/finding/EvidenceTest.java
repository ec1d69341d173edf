package io.deskworthy.report.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EvidenceTest {

  @ParameterizedTest
  @EnumSource
  void isFoundAgainByItsWord(Evidence level) {
    assertThat(Evidence.ofWord(level.word())).isEqualTo(level);
  }

  @Test
  void isSpeltInLowerCase() {
    assertThat(Evidence.SELF_REPORTED.word()).isEqualTo("self-reported");
    assertThatIllegalArgumentException().isThrownBy(() -> Evidence.ofWord("SELF_REPORTED"));
  }

  @Test
  void growsFromSayingToShowing() {
    assertThat(Evidence.WITNESSED.isAtLeast(Evidence.SELF_REPORTED)).isTrue();
    assertThat(Evidence.WITNESSED.isAtLeast(Evidence.WITNESSED)).isTrue();
    assertThat(Evidence.DECLARED.isAtLeast(Evidence.SELF_REPORTED)).isFalse();
  }
}
