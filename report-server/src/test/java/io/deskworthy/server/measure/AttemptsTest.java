package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.network.Direction;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AttemptsTest {

  private final Attempts attempts = new Attempts();
  private final MeasuringSession session = Sessions.called("session-1");

  @Test
  void numbersThemFromOneForEachDirection() {
    assertThat(attempts.started(session, Direction.DOWNLOAD, 0)).isEqualTo(1);
    assertThat(attempts.started(session, Direction.DOWNLOAD, 0)).isEqualTo(2);
    assertThat(attempts.started(session, Direction.UPLOAD, 0)).isEqualTo(1);
    assertThat(attempts.started(Sessions.called("session-2"), Direction.DOWNLOAD, 0))
        .isEqualTo(1);
  }

  @Test
  void allowsEight() {
    for (int attempt = 0; attempt < 8; attempt++) {
      attempts.check(session, Direction.DOWNLOAD);
      attempts.started(session, Direction.DOWNLOAD, 0);
    }

    assertThatThrownBy(() -> attempts.check(session, Direction.DOWNLOAD))
        .isInstanceOfSatisfying(Problem.class, problem -> {
          assertThat(problem.status()).isEqualTo(429);
          assertThat(problem.name()).isEqualTo("too-many-attempts");
        });
    assertThatCode(() -> attempts.check(session, Direction.UPLOAD)).doesNotThrowAnyException();
  }

  @Test
  void doesNotCountWhatTheNodeWasTooBusyFor() {
    for (int attempt = 0; attempt < Attempts.MOST_FORGIVEN; attempt++) {
      assertThat(attempts.started(session, Direction.DOWNLOAD, 0)).isEqualTo(1);
      assertThat(attempts.forgive(session, Direction.DOWNLOAD)).isTrue();
    }

    assertThat(attempts.started(session, Direction.DOWNLOAD, 0)).isEqualTo(1);
  }

  @Test
  void measuresNobodyForEverOnANodeThatIsAlwaysTooBusy() {
    for (int attempt = 0; attempt < Attempts.MOST + Attempts.MOST_FORGIVEN; attempt++) {
      attempts.check(session, Direction.DOWNLOAD);
      attempts.started(session, Direction.DOWNLOAD, 0);
      attempts.forgive(session, Direction.DOWNLOAD);
    }

    assertThatThrownBy(() -> attempts.check(session, Direction.DOWNLOAD))
        .isInstanceOf(Problem.class);
  }

  @Test
  void forgetsSessionsThatAreLongOver() {
    attempts.started(session, Direction.DOWNLOAD, 0);

    attempts.started(
        Sessions.called("session-2"), Direction.UPLOAD, Duration.ofHours(4).toNanos());

    assertThat(attempts.started(session, Direction.DOWNLOAD, Duration.ofHours(4).toNanos()))
        .isEqualTo(1);
  }
}
