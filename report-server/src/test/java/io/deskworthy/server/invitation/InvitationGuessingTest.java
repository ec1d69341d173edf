package io.deskworthy.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.server.FakeClock;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.secret.TokenSource;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long somebody guesses until they hit an invitation: entropy and rate, shown. */
final class InvitationGuessingTest {

  private static final int SAMPLES = 20_000;
  private static final int LETTERS = 32;
  private static final int LENGTH = 12;

  /** A large employer's invitations of two weeks, and a rented network of computers. */
  private static final double OPEN_INVITATIONS = 10_000;

  private static final double NETWORKS = 10_000;

  @Test
  void codesHaveSixtyBitsEveryLetterAsLikelyAtEveryPlace() {
    TokenSource source = TokenSource.secure();
    int[][] counts = new int[LENGTH][128];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < SAMPLES; i++) {
      String letters = InvitationCode.random(source).text().replace("-", "");
      seen.add(letters);
      for (int place = 0; place < LENGTH; place++) {
        counts[place][letters.charAt(place)]++;
      }
    }

    assertThat(seen).hasSize(SAMPLES);
    double expected = (double) SAMPLES / LETTERS;
    for (int place = 0; place < LENGTH; place++) {
      int used = 0;
      double chiSquare = 0;
      for (int count : counts[place]) {
        if (count > 0) {
          used++;
          chiSquare += (count - expected) * (count - expected) / expected;
        }
      }
      assertThat(used).isEqualTo(LETTERS);
      // 31 degrees of freedom: beyond 80 comes by chance once in 300,000 places.
      assertThat(chiSquare).isLessThan(80);
    }
  }

  @Test
  void aNetworkMayTryTenCodesAMinute() {
    FakeClock clock = new FakeClock();
    WrongCodeLimit limit = new WrongCodeLimit(clock);
    int tried = 0;
    for (int second = 0; second < 3600; second++) {
      for (int atOnce = 0; atOnce < 10; atOnce++) {
        tried += tries(limit) ? 1 : 0;
      }
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(tried).isBetween(590, 600);
    double aSecond = NETWORKS * tried / 3600;
    double years = Math.pow(2, 60) / OPEN_INVITATIONS / aSecond / 2 / 86_400 / 365;
    System.out.printf(
        "60 bits; %d tries an hour from a network; %.0f networks and %.0f open invitations: one hit"
            + " in %.0f years on average%n",
        tried, NETWORKS, OPEN_INVITATIONS, years);
    assertThat(years).isGreaterThan(1000);
  }

  private static boolean tries(WrongCodeLimit limit) {
    try {
      limit.check("192.0.2.7");
    } catch (Problem tooMany) {
      return false;
    }
    limit.wrong("192.0.2.7");
    return true;
  }
}
