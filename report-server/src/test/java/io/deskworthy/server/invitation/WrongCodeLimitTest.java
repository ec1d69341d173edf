package io.deskworthy.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WrongCodeLimitTest {

  private static final String ADDRESS = "192.0.2.1";

  private final FakeClock clock = new FakeClock();
  private final WrongCodeLimit limit = new WrongCodeLimit(clock);

  @Test
  void refusesTheEleventhTryWithinAMinute() {
    tryWrongCodes(9);
    assertThatCode(() -> limit.check(ADDRESS)).doesNotThrowAnyException();

    tryWrongCodes(1);
    clock.advance(Duration.ofSeconds(15));

    Problem problem = catchThrowableOfType(Problem.class, () -> limit.check(ADDRESS));
    assertThat(problem.name()).isEqualTo("too-many-requests");
    assertThat(problem.retryAfterSeconds()).contains(45L);
  }

  @Test
  void forgetsAfterAMinute() {
    tryWrongCodes(10);
    clock.advance(Duration.ofMinutes(1));

    assertThatCode(() -> limit.check(ADDRESS)).doesNotThrowAnyException();
  }

  @Test
  void leavesOtherAddressesAlone() {
    tryWrongCodes(10);

    assertThatCode(() -> limit.check("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void takesAHomesIpv6AddressesForOne() {
    for (int i = 0; i < 10; i++) {
      limit.wrong("2001:db8:1:1::" + i);
    }

    assertThat(catchThrowableOfType(Problem.class, () -> limit.check("2001:db8:1:1f::77")))
        .isNotNull();
    assertThatCode(() -> limit.check("2001:db8:2::1")).doesNotThrowAnyException();
  }

  @Test
  void countsWhatIsNoAddressAsItIs() {
    for (int i = 0; i < 10; i++) {
      limit.wrong("unknown:");
    }

    assertThat(catchThrowableOfType(Problem.class, () -> limit.check("unknown:")))
        .isNotNull();
  }

  private void tryWrongCodes(int times) {
    for (int i = 0; i < times; i++) {
      limit.wrong(ADDRESS);
    }
  }
}
