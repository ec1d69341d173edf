package io.deskworthy.report.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RatioTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void takesAShareOfAWhole(double value) {
    assertThat(new Ratio(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoShare(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(value));
  }

  @Test
  void isOrderedByShare() {
    assertThat(new Ratio(0.2)).isGreaterThan(new Ratio(0.1));
  }
}
