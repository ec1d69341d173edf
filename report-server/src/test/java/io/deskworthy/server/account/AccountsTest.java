package io.deskworthy.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.account.OneTimeLink.Purpose;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AccountsTest {

  private final FakeClock clock = new FakeClock();
  private final Accounts accounts = new Accounts(
      new InMemoryAccounts(),
      new KeyedHash(new byte[32]),
      new TokenSource(new Random(1), clock),
      clock);
  private final User anna = accounts.create("anna", Role.OWNER, Optional.empty());

  @Test
  void letsSomebodyInByALinkOnce() {
    String token = token(Purpose.SIGN_IN);

    assertThat(accounts.holder(token, Purpose.SIGN_IN)).contains(anna);
    assertThat(accounts.use(token, Purpose.SIGN_IN)).contains(anna);
    String cookie = accounts.signIn(anna, "Firefox, Linux");

    assertThat(accounts.user(cookie)).contains(anna);
    assertThat(accounts.use(token, Purpose.SIGN_IN)).isEmpty();
    assertThat(accounts.holder(token, Purpose.SIGN_IN)).isEmpty();
  }

  @Test
  void takesALinkOnlyForWhatItWasMadeFor() {
    assertThat(accounts.use(token(Purpose.SIGN_IN), Purpose.SETUP)).isEmpty();
  }

  @Test
  void letsALinkLapseAfterHalfAnHour() {
    String token = token(Purpose.SETUP);
    clock.advance(Duration.ofMinutes(30));

    assertThat(accounts.use(token, Purpose.SETUP)).isEmpty();
  }

  @Test
  void forgetsABrowserThatIsIdleForHalfAnHour() {
    String cookie = accounts.signIn(anna, "");

    clock.advance(Duration.ofMinutes(29));
    assertThat(accounts.user(cookie)).contains(anna);
    clock.advance(Duration.ofMinutes(29));
    assertThat(accounts.user(cookie)).contains(anna);
    clock.advance(Duration.ofMinutes(30));
    assertThat(accounts.user(cookie)).isEmpty();
  }

  @Test
  void forgetsABrowserAfterTwelveHoursOfUse() {
    String cookie = accounts.signIn(anna, "");

    for (int quarter = 1; quarter < 48; quarter++) {
      clock.advance(Duration.ofMinutes(15));
      assertThat(accounts.user(cookie)).contains(anna);
    }

    clock.advance(Duration.ofMinutes(15));
    assertThat(accounts.user(cookie)).isEmpty();
  }

  @Test
  void forgetsABrowserThatSignsOut() {
    String cookie = accounts.signIn(anna, "");

    accounts.signOut(cookie);

    assertThat(accounts.user(cookie)).isEmpty();
    assertThat(accounts.user("made up")).isEmpty();
  }

  @Test
  void forgetsTheBrowserThatWasUsedTheLongestAgoWhenThereAreMoreThanTwenty() {
    String first = accounts.signIn(anna, "");
    clock.advance(Duration.ofMinutes(2));
    String second = accounts.signIn(anna, "");
    for (int i = 0; i < 18; i++) {
      clock.advance(Duration.ofSeconds(1));
      accounts.signIn(anna, "");
    }
    assertThat(accounts.user(first)).contains(anna);

    String last = accounts.signIn(anna, "");

    assertThat(accounts.browsers(anna)).hasSize(20);
    assertThat(accounts.user(second)).isEmpty();
    assertThat(accounts.user(first)).contains(anna);
    assertThat(accounts.user(last)).contains(anna);
  }

  private String token(Purpose purpose) {
    return accounts.link(anna, purpose).substring(purpose.path().length());
  }
}
