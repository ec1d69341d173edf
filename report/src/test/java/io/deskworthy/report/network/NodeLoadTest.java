package io.deskworthy.report.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NodeLoadTest {

  @Test
  void aNodeAtRestIsNoLimit() {
    assertThat(NodeLoad.NONE.isLimit()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 0.50, 199, 0.05, 0.85, false",
    "1.0, 0.51,   0, 0.00, 0.00, true",
    "0.1, 0.00, 201, 0.00, 0.00, true",
    "0.1, 0.00,   0, 0.06, 0.00, true",
    "0.1, 0.00,   0, 0.00, 0.86, true",
  })
  void isALimitWhenAnythingIsShort(
      double most, double busy, long stall, double deficit, double uplink, boolean limit) {
    NodeLoad load =
        new NodeLoad(most, busy, Duration.ofMillis(stall), deficit, OptionalDouble.of(uplink));

    assertThat(load.isLimit()).isEqualTo(limit);
  }

  @Test
  void refusesWhatIsNoShare() {
    OptionalDouble none = OptionalDouble.empty();

    assertThatThrownBy(() -> new NodeLoad(Double.NaN, 0, Duration.ZERO, 0, none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NodeLoad(0, 1.1, Duration.ZERO, 0, none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NodeLoad(0, 0, Duration.ofMillis(-1), 0, none))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NodeLoad(0, 0, Duration.ZERO, 0, OptionalDouble.of(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
