package io.deskworthy.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.server.FakeClock;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SessionTokensTest {

  private final FakeClock clock = new FakeClock();
  private final SigningKey key = SigningKey.generate();
  private final SessionTokens tokens = new SessionTokens(key, clock);
  private final Session session = new Session(
      "s",
      "i",
      "k",
      "n",
      "p",
      FakeClock.START.plus(Session.MEASURING),
      FakeClock.START.plus(Session.REPORTING));

  @Test
  void readsBackWhatAnyServerWithTheKeyWrote() {
    String token = new SessionTokens(key, clock).write(session);

    assertThat(tokens.forMeasuring(token)).isEqualTo(session);
    assertThat(tokens.forReporting(token)).isEqualTo(session);
  }

  @Test
  void endsMeasuringAfterTwoHoursAndReportingAfterAWeek() {
    String token = tokens.write(session);

    clock.advance(Duration.ofHours(2));
    assertThat(catchThrowableOfType(Problem.class, () -> tokens.forMeasuring(token))
            .name())
        .isEqualTo("session-expired");
    assertThat(tokens.forReporting(token)).isEqualTo(session);

    clock.advance(Duration.ofDays(7));
    assertThat(catchThrowableOfType(Problem.class, () -> tokens.forReporting(token))
            .name())
        .isEqualTo("session-expired");
  }

  @Test
  void refusesTokensOfOthers() {
    String forged = new SessionTokens(SigningKey.generate(), clock).write(session);
    String changed = tokens.write(session).replaceFirst("\\.[^.]", ".x");

    for (String token : new String[] {forged, changed, "", "a.b.c", "x".repeat(300_000)}) {
      assertThat(catchThrowableOfType(Problem.class, () -> tokens.forMeasuring(token))
              .name())
          .isEqualTo("session-unknown");
    }
  }
}
