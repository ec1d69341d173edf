package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.NetworkReasons;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A channel on which nothing comes back, in simulated time. */
final class ControlTest {

  private long nanos;
  private Control control;

  @BeforeEach
  void open() throws Exception {
    control = Control.open(new FakeNode(), () -> nanos);
  }

  @Test
  void isLostAfterFiveSecondsOfSilence() {
    pass(Duration.ofSeconds(5));
    assertThat(control.fault()).isEmpty();

    pass(Duration.ofMillis(1));
    assertThat(control.fault()).contains(NetworkReasons.CONNECTION_LOST);
  }

  @Test
  void isLostAfterTenSecondsWhereSomebodyOnlyWaitsForATurn() {
    pass(Duration.ofSeconds(10));
    assertThat(control.faultInQueue()).isEmpty();

    pass(Duration.ofMillis(1));
    assertThat(control.faultInQueue()).contains(NetworkReasons.CONNECTION_LOST);
  }

  @Test
  void isThereAgainOnceTheNodeWasHeardOtherwise() {
    pass(Duration.ofSeconds(8));

    control.heard();

    assertThat(control.fault()).isEmpty();
  }

  @Test
  void isLostForGoodOnceItWasClosed() {
    control.lost(NetworkReasons.SESSION_REFUSED);

    control.heard();

    assertThat(control.fault()).contains(NetworkReasons.SESSION_REFUSED);
    assertThat(control.faultInQueue()).contains(NetworkReasons.SESSION_REFUSED);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }
}
