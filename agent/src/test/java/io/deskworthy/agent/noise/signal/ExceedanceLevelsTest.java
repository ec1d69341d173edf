package io.deskworthy.agent.noise.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExceedanceLevelsTest {

  @Test
  void interpolatesBetweenNeighbours() {
    ExceedanceLevels levels = new ExceedanceLevels(List.of(-40.0, -10.0, -30.0, -20.0));

    assertThat(levels.exceededFor(10)).isCloseTo(-13, within(1e-9));
    assertThat(levels.exceededFor(50)).isCloseTo(-25, within(1e-9));
    assertThat(levels.exceededFor(90)).isCloseTo(-37, within(1e-9));
  }

  @Test
  void hasTheLowestExceededAlwaysAndTheHighestNever() {
    ExceedanceLevels levels = new ExceedanceLevels(List.of(-40.0, -10.0, -30.0));

    assertThat(levels.exceededFor(100)).isEqualTo(-40);
    assertThat(levels.exceededFor(0)).isEqualTo(-10);
  }

  @Test
  void doesNotInterpolateFromSilence() {
    ExceedanceLevels levels =
        new ExceedanceLevels(List.of(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, -30.0));

    assertThat(levels.exceededFor(90)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(levels.exceededFor(0)).isEqualTo(-30);
  }

  @Test
  void refusesNoLevels() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExceedanceLevels(List.of()));
  }
}
