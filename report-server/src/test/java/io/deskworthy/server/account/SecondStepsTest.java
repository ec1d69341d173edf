package io.deskworthy.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.deskworthy.server.FakeClock;
import io.deskworthy.server.account.SecondSteps.Kind;
import io.deskworthy.server.secret.Base32;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.secret.TokenSource;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecondStepsTest {

  private static final User ANNA =
      new User("1", "anna", Role.VIEWER, Optional.empty(), Instant.EPOCH);
  private static final User BORIS =
      new User("2", "boris", Role.VIEWER, Optional.empty(), Instant.EPOCH);

  private final FakeClock clock = new FakeClock();
  private final TokenSource tokens = new TokenSource(new Random(1), clock);
  private final SecretBox box = new SecretBox(new byte[32], tokens);
  private final InMemorySecondSteps store = new InMemorySecondSteps();
  private final SecondSteps steps =
      new SecondSteps(store, box, new KeyedHash(new byte[32]), tokens, clock);

  /** RFC 6238, appendix B, SHA-1, the last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void reckonsCodesAsRfc6238Does(long second, String code) {
    clock.advance(Duration.between(clock.instant(), Instant.ofEpochSecond(second)));
    String secret = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    SecondSteps.Offer offer = new SecondSteps.Offer(secret, "");

    assertThat(steps.take(ANNA, offer, code)).isPresent();
    assertThat(steps.take(ANNA, offer, "000000")).isEmpty();
  }

  @Test
  void isOnOnceTheTelephoneHasShownThatItKnowsTheSecret() {
    SecondSteps.Offer offer = steps.offer(ANNA);
    assertThat(steps.take(ANNA, offer, "123456")).isEmpty();
    assertThat(steps.isOn(ANNA)).isFalse();

    List<String> recovery = take(offer);

    assertThat(steps.isOn(ANNA)).isTrue();
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    assertThat(steps.recoveryCodes(ANNA)).isEqualTo(10);
    assertThat(store.secret("1").orElseThrow()).doesNotContain(offer.secret());
  }

  @Test
  void takesAnOfferBackFromWhomItWasMadeForAQuarterOfAnHour() {
    SecondSteps.Offer offer = steps.offer(ANNA);

    assertThat(steps.offer(ANNA, offer.sealed())).contains(offer);
    assertThat(steps.offer(BORIS, offer.sealed())).isEmpty();
    assertThat(steps.offer(ANNA, "made up")).isEmpty();
    clock.advance(Duration.ofMinutes(15));
    assertThat(steps.offer(ANNA, offer.sealed())).isEmpty();
  }

  @Test
  void takesEachCodeOnceAndNoOlderOneAfterIt() {
    SecondSteps.Offer offer = steps.offer(ANNA);
    take(offer);
    clock.advance(Duration.ofMinutes(5));
    String before = code(offer, clock.instant().minusSeconds(30));
    String now = code(offer, clock.instant());

    assertThat(steps.use(ANNA, now)).contains(Kind.CODE);
    assertThat(steps.use(ANNA, now)).isEmpty();
    assertThat(steps.use(ANNA, before)).isEmpty();
    clock.advance(Duration.ofSeconds(30));
    assertThat(steps.use(ANNA, code(offer, clock.instant()))).contains(Kind.CODE);
  }

  @ParameterizedTest
  @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
  void bearsAClockThatIsHalfAMinuteOff(int seconds, boolean opens) {
    SecondSteps.Offer offer = steps.offer(ANNA);
    take(offer);
    clock.advance(Duration.ofMinutes(5));

    String code = code(offer, clock.instant().plusSeconds(seconds));

    assertThat(steps.use(ANNA, code).isPresent()).isEqualTo(opens);
  }

  @Test
  void takesARecoveryCodeOnceHoweverItIsTyped() {
    List<String> recovery = take(steps.offer(ANNA));

    assertThat(steps.use(BORIS, recovery.get(0))).isEmpty();
    assertThat(steps.use(ANNA, " " + recovery.get(0).replace("-", " ").toUpperCase(Locale.ROOT)))
        .contains(Kind.RECOVERY_CODE);
    assertThat(steps.use(ANNA, recovery.get(0))).isEmpty();
    assertThat(steps.recoveryCodes(ANNA)).isEqualTo(9);
  }

  @Test
  void opensNothingOnceItIsGivenUp() {
    SecondSteps.Offer offer = steps.offer(ANNA);
    List<String> recovery = take(offer);
    clock.advance(Duration.ofMinutes(5));

    steps.remove(ANNA);

    assertThat(steps.isOn(ANNA)).isFalse();
    assertThat(steps.use(ANNA, code(offer, clock.instant()))).isEmpty();
    assertThat(steps.use(ANNA, recovery.get(0))).isEmpty();
  }

  private List<String> take(SecondSteps.Offer offer) {
    return steps.take(ANNA, offer, code(offer, clock.instant())).orElseThrow();
  }

  private static String code(SecondSteps.Offer offer, Instant at) {
    try {
      byte[] key = Base32.decode(offer.secret()).orElseThrow();
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), at);
    } catch (InvalidKeyException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
