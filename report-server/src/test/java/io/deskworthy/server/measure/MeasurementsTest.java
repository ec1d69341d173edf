package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.StreamStage;
import io.deskworthy.server.http.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class MeasurementsTest {

  private static final Duration RTT = Duration.ofMillis(20);

  private final FakeTime time = new FakeTime();
  private final Measurements measurements =
      new Measurements(MeasureLimits.DEFAULT, time, new SecureRandom());

  @Test
  void givesASessionTwoPlaces() {
    reserve("session-1");
    reserve("session-1");

    assertBusy("session-1");
    assertThatCode(() -> reserve("session-2")).doesNotThrowAnyException();
  }

  @Test
  void hasSixteenPlaces() {
    for (int session = 0; session < 16; session++) {
      reserve("session-" + session);
    }

    assertBusy("session-17");
  }

  @Test
  void givesAPlaceAwayThatNobodyTakes() {
    reserve("session-1");
    reserve("session-1");

    time.pass(MeasureLimits.DEFAULT.patience());

    assertThatCode(() -> reserve("session-1")).doesNotThrowAnyException();
  }

  @Test
  void givesAPlaceAwayWhoseAgentIsGone() {
    Measurement dead = reserve("session-1");
    reserve("session-1");
    dead.start(time.nanos());

    time.pass(MeasureLimits.DEFAULT.longest().plus(MeasureLimits.DEFAULT.patience()));

    assertThatCode(() -> reserve("session-1")).doesNotThrowAnyException();
    assertThat(dead.isRunning(time.nanos())).isFalse();
  }

  @Test
  void showsASessionOnlyItsOwn() {
    String id = reserve("session-1").slot().id();

    assertThatThrownBy(() -> measurements.of(Sessions.called("session-2"), id))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }

  @Test
  void countsNothingAfterTheLongestTime() {
    Measurement measurement = reserve("session-1");
    measurement.start(time.nanos());
    measurement.received(100, time.nanos(), time.now());

    time.pass(MeasureLimits.DEFAULT.longest());
    measurement.received(100, time.nanos(), time.now());
    time.pass(Duration.ofSeconds(5));

    assertThat(measurement.bins(time.nanos()).total()).isEqualTo(100);
    assertThat(measurement.bins(time.nanos()).duration())
        .isEqualTo(MeasureLimits.DEFAULT.longest());
  }

  @Test
  void cutsAStreamOffAfterTheGrace() {
    Measurement measurement = reserve("session-1");
    measurement.start(time.nanos());
    measurements.end(measurement);
    assertThat(measurement.isPastGrace(time.nanos())).isFalse();

    time.pass(MeasureLimits.DEFAULT.grace());

    assertThat(measurement.isPastGrace(time.nanos())).isTrue();
  }

  @Test
  void letsEachStreamBeTakenOnce() {
    Measurement measurement = reserve("session-1");

    assertThat(measurement.join(3)).isTrue();
    assertThat(measurement.join(3)).isFalse();
    assertThat(measurement.join(4)).isFalse();
    assertThat(measurement.join(-1)).isFalse();
  }

  @Test
  void letsMoreStreamsJoinOnceAndNoMoreThanAllowed() {
    Measurement measurement = reserve("session-1");
    assertThat(measurement.widen(32, time.nanos())).isFalse();
    measurement.start(time.nanos());

    assertThat(measurement.widen(33, time.nanos())).isFalse();
    assertThat(measurement.widen(32, time.nanos())).isTrue();
    assertThat(measurement.widen(16, time.nanos())).isFalse();
    assertThat(measurement.join(31)).isTrue();
    assertThat(measurement.join(32)).isFalse();
    assertThat(measurement.stages()).containsExactly(new StreamStage(0, 4), new StreamStage(0, 32));
  }

  private Measurement reserve(String session) {
    return measurements.reserve(
        Sessions.called(session), "https://node.example", Direction.DOWNLOAD, RTT);
  }

  private void assertBusy(String session) {
    assertThatThrownBy(() -> reserve(session)).isInstanceOfSatisfying(Problem.class, problem -> {
      assertThat(problem.status()).isEqualTo(503);
      assertThat(problem.retryAfterSeconds()).isPresent();
    });
  }
}
