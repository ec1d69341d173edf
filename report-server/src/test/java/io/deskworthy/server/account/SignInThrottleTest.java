package io.deskworthy.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {

  private static final String HOME = "192.0.2.1";

  private final FakeClock clock = new FakeClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void makesAnAddressWaitAfterTenWrongTries() {
    guess(10, HOME);

    assertRefused(stranger(HOME, "boris"));
    assertPasses(stranger("192.0.2.2", "boris"));
    clock.advance(Duration.ofMinutes(1));
    assertPasses(stranger(HOME, "boris"));
  }

  @Test
  void makesStrangersWaitWhoGuessAtOneAccountFromManyAddresses() {
    for (int i = 0; i < 20; i++) {
      throttle.wrong(stranger("198.51.100." + i, "anna"));
    }

    assertRefused(stranger(HOME, "anna"));
    assertPasses(stranger(HOME, "boris"));
    clock.advance(Duration.ofMinutes(10));
    assertPasses(stranger(HOME, "anna"));
  }

  @Test
  void locksNobodyOutWhoseBrowserIsKnown() {
    guess(10, HOME);
    for (int i = 0; i < 1000; i++) {
      throttle.wrong(stranger("198.51.100." + i % 250, "anna"));
    }

    assertPasses(known("anna", "laptop"));
  }

  @Test
  void countsAKnownBrowserByItself() {
    for (int i = 0; i < 10; i++) {
      throttle.wrong(known("anna", "laptop"));
    }

    assertRefused(known("anna", "laptop"));
    assertPasses(known("anna", "telephone"));
    assertPasses(stranger(HOME, "anna"));
  }

  @Test
  void doesNotForgetAnAccountBecauseOfManyMadeUpNames() {
    for (int i = 0; i < 20; i++) {
      throttle.wrong(stranger("198.51.100." + i, "anna"));
    }
    for (int i = 0; i < 20_000; i++) {
      throttle.wrong(new SignInTry("10.0." + i, "nobody" + i, false, Optional.empty()));
    }

    assertRefused(stranger(HOME, "anna"));
  }

  @Test
  void makesWhoeverGuessesCodesWaitAfterFive() {
    for (int i = 0; i < 5; i++) {
      throttle.wrongSecondStep(stranger("198.51.100." + i, "anna"));
    }

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> throttle.checkSecondStep(stranger(HOME, "anna")));
    assertThatCode(() -> throttle.checkSecondStep(known("anna", "laptop")))
        .doesNotThrowAnyException();
    assertThatCode(() -> throttle.checkSecondStep(stranger(HOME, "boris")))
        .doesNotThrowAnyException();
  }

  @Test
  void sendsThreeLettersAnHour() {
    User anna = new User("1", "anna", Role.VIEWER, Optional.empty(), Instant.EPOCH);
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.takesLetter(anna)).isTrue();
    }

    assertThat(throttle.takesLetter(anna)).isFalse();
    clock.advance(Duration.ofHours(1));
    assertThat(throttle.takesLetter(anna)).isTrue();
  }

  @Test
  void remembersSoMuchAndNoMore() {
    TryCounts counts = new TryCounts(2, Duration.ofMinutes(1), 100, clock);
    for (int i = 0; i < 1000; i++) {
      counts.add("key " + i);
    }

    assertThat(counts.size()).isEqualTo(100);
  }

  private void guess(int times, String network) {
    for (int i = 0; i < times; i++) {
      throttle.wrong(stranger(network, "account " + i));
    }
  }

  private void assertRefused(SignInTry one) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> throttle.check(one))
        .satisfies(problem -> {
          assertThat(problem.status()).isEqualTo(429);
          assertThat(problem.retryAfterSeconds()).isPresent();
        });
  }

  private void assertPasses(SignInTry one) {
    assertThatCode(() -> throttle.check(one)).doesNotThrowAnyException();
  }

  private static SignInTry stranger(String network, String account) {
    return new SignInTry(network, account, true, Optional.empty());
  }

  private static SignInTry known(String account, String browser) {
    return new SignInTry(HOME, account, true, Optional.of(browser));
  }
}
