package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.network.NetworkReasons;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a light check against a node in memory makes of what goes wrong. */
final class LightCheckTest {

  @Test
  void waitsInNoQueue() throws Exception {
    Turn turn = new Turn("ticket", 3, Duration.ofSeconds(30), Duration.ofMillis(500));

    LightCheck.Seen seen = check(new FakeNode().queueing(turn)).run();

    assertThat(seen.rtt()).isPresent();
    assertThat(seen.rate()).isEmpty();
  }

  @Test
  void takesANodeWithoutRoomForOneThatAnswered() throws Exception {
    LightCheck.Seen seen =
        check(new FakeNode().refusingConnection(NetworkReasons.NODE_BUSY)).run();

    assertThat(seen)
        .isEqualTo(new LightCheck.Seen(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void saysWhyANodeWasNotReached() {
    LightCheck check = check(new FakeNode().refusingConnection(NetworkReasons.NAME_NOT_RESOLVED));

    assertThatThrownBy(check::run)
        .isInstanceOfSatisfying(
            NodeFault.class,
            fault -> assertThat(fault.reason()).isEqualTo(NetworkReasons.NAME_NOT_RESOLVED));
  }

  private static LightCheck check(FakeNode node) {
    return new LightCheck(node, Ticker.SYSTEM, Sleeper.SYSTEM);
  }
}
