package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.unit.Ratio;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OtherLoadTest {

  private static final Duration WINDOW = Duration.ofMillis(400);

  @Test
  void doesNotBlameOthersForWhatThisProgramDoes() {
    assertThat(OtherLoad.of(0.75, Duration.ofMillis(400), WINDOW, 4))
        .isEqualTo(Reading.of(new Ratio(0.5)));
  }

  @Test
  void isNeverLessThanNothing() {
    assertThat(OtherLoad.of(0.1, Duration.ofMillis(400), WINDOW, 2))
        .isEqualTo(Reading.of(new Ratio(0)));
  }

  @Test
  void isUnknownWithoutCounters() {
    assertThat(OtherLoad.of(-1, Duration.ZERO, WINDOW, 2).reason()).contains(Reason.NOT_READABLE);
    assertThat(OtherLoad.of(Double.NaN, Duration.ZERO, WINDOW, 2).reason())
        .contains(Reason.NOT_READABLE);
  }
}
