package io.deskworthy.server.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.open.Guests.Guest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class GuestsTest {

  private static final BitRate PACE = BitRate.ofMegabitsPerSecond(80);

  @Test
  void takesTwoOfAnAddressAndFourInAll() {
    Guests guests = new Guests(new FakeAdmission(9, PACE), OpenLimits.DEFAULT);
    guests.enter("192.0.2.1");
    Guest second = guests.enter("192.0.2.1");
    assertBusy(guests, "192.0.2.1");
    guests.enter("192.0.2.2");
    guests.enter("192.0.2.3");
    assertBusy(guests, "192.0.2.4");

    second.leave();

    guests.enter("192.0.2.1");
  }

  @Test
  void takesNobodyWhenCandidatesFillTheNode() {
    assertBusy(new Guests(new FakeAdmission(0, PACE), OpenLimits.DEFAULT), "192.0.2.1");
  }

  @Test
  void givesItsRoomBackOnce() {
    FakeAdmission node = new FakeAdmission(2, PACE);
    Guest guest = new Guests(node, OpenLimits.DEFAULT).enter("192.0.2.1");

    guest.leave();
    guest.leave();

    assertThat(node.free()).isEqualTo(2);
  }

  @Test
  void knowsWhatItsRateAllows() {
    Guest guest = new Guests(new FakeAdmission(1, PACE), OpenLimits.DEFAULT).enter("192.0.2.1");

    assertThat(guest.bytesIn(Duration.ofMillis(50))).isEqualTo(500_000);
  }

  private static void assertBusy(Guests guests, String address) {
    assertThatThrownBy(() -> guests.enter(address)).isInstanceOfSatisfying(Problem.class, busy -> {
      assertThat(busy.status()).isEqualTo(503);
      assertThat(busy.retryAfterSeconds()).isPresent();
    });
  }
}
