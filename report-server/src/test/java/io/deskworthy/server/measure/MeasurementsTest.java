package io.deskworthy.server.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.deskworthy.report.network.Direction;
import io.deskworthy.report.network.StreamStage;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.server.http.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class MeasurementsTest {

  private static final Duration RTT = Duration.ofMillis(20);

  private final FakeTime time = new FakeTime();
  private final Measurements measurements = Nodes.measurements(MeasureLimits.DEFAULT, time);

  @Test
  void givesASessionTwoTransfersAtOnce() {
    started("session-1");
    started("session-1");

    assertBusy("session-1");
    assertThatCode(() -> reserve("session-2")).doesNotThrowAnyException();
  }

  @Test
  void givesTheSameTransferToWhoAsksAgainBeforeItStarts() {
    assertThat(reserve("session-1")).isSameAs(reserve("session-1"));
  }

  @Test
  void hasSixteenPlacesBothDirectionsTogether() {
    for (int session = 0; session < 8; session++) {
      reserve("session-" + session);
      Nodes.reserved(measurements, Sessions.called("session-" + session), Direction.UPLOAD);
    }

    assertThat(ask("session-17")).isInstanceOf(Measurements.Answer.Queued.class);
  }

  @Test
  void sharesItsLineOutByPaceAndEachDirectionByItself() {
    Measurements narrow = Nodes.measurements(
        MeasureLimits.DEFAULT.withUplink(BitRate.ofMegabitsPerSecond(100), false), time);
    Nodes.reserved(narrow, Sessions.called("session-1"), Direction.DOWNLOAD);
    Nodes.reserved(narrow, Sessions.called("session-2"), Direction.DOWNLOAD);

    assertThat(narrow.ask(Sessions.called("session-3"), Nodes.URL, Direction.DOWNLOAD, RTT))
        .isInstanceOf(Measurements.Answer.Queued.class);
    assertThat(narrow.ask(Sessions.called("session-3"), Nodes.URL, Direction.UPLOAD, RTT))
        .isInstanceOf(Measurements.Answer.Ready.class);
  }

  @Test
  void measuresOneAtATimeWhileItsOwnProcessorsAreBusy() {
    SelfWatch self = new SelfWatch(() -> OptionalDouble.of(0.95), Optional.empty(), time);
    Measurements busy = Nodes.measurements(MeasureLimits.DEFAULT, time, self);
    for (int sample = 0; sample < 4; sample++) {
      self.sample(time.nanos());
    }
    Measurement first = Nodes.reserved(busy, Sessions.called("session-1"), Direction.DOWNLOAD);

    assertThat(busy.ask(Sessions.called("session-2"), Nodes.URL, Direction.UPLOAD, RTT))
        .isInstanceOf(Measurements.Answer.Queued.class);
    busy.end(first);
    assertThat(busy.ask(Sessions.called("session-2"), Nodes.URL, Direction.UPLOAD, RTT))
        .isInstanceOf(Measurements.Answer.Ready.class);
  }

  @Test
  void givesATransferAtFullSpeedTheWholeNodeWhereItsLineIsNotKnown() {
    ask("session-1", true);

    assertThat(ask("session-2", false)).isInstanceOf(Measurements.Answer.Queued.class);
  }

  @Test
  void letsATransferAtFullSpeedWaitUntilTheOthersAreDone() {
    Measurement paced = reserve("session-1");
    assertThat(ask("session-2", true)).isInstanceOf(Measurements.Answer.Queued.class);
    measurements.end(paced);

    assertThat(ask("session-2", true)).isInstanceOf(Measurements.Answer.Ready.class);
  }

  @Test
  void booksTheRealRateOfATransferAtFullSpeed() {
    Measurements wide = Nodes.measurements(
        MeasureLimits.DEFAULT.withUplink(BitRate.ofMegabitsPerSecond(30_000), false), time);
    fast(wide, "session-1");

    assertThat(fast(wide, "session-2")).isInstanceOf(Measurements.Answer.Queued.class);
    assertThat(wide.ask(Sessions.called("session-3"), Nodes.URL, Direction.UPLOAD, RTT))
        .isInstanceOf(Measurements.Answer.Ready.class);
  }

  private Measurements.Answer fast(Measurements node, String session) {
    return node.ask(Sessions.called(session), Nodes.URL, Direction.DOWNLOAD, RTT, true);
  }

  private Measurements.Answer ask(String session, boolean fullSpeed) {
    return measurements.ask(
        Sessions.called(session), Nodes.URL, Direction.DOWNLOAD, RTT, fullSpeed);
  }

  @Test
  void movesNoMoreThanATransferAtFullSpeedMay() {
    Measurements.Answer answer = ask("session-1", true);
    Measurement fast = ((Measurements.Answer.Ready) answer).measurement();
    measurements.start(fast);
    fast.received(13_900_000_000L, time.nanos(), time.now());
    assertThat(fast.isRunning(time.nanos())).isTrue();

    fast.received(100_000_000L, time.nanos(), time.now());

    assertThat(fast.isRunning(time.nanos())).isFalse();
  }

  @Test
  void letsTheNextOneInWhenATransferEnds() {
    Measurement first = reserve("session-0");
    for (int session = 1; session < 16; session++) {
      reserve("session-" + session);
    }
    ask("session-16");
    measurements.end(first);

    assertThat(ask("session-16")).isInstanceOf(Measurements.Answer.Ready.class);
  }

  @Test
  void refusesTheNinthAttempt() {
    for (int attempt = 0; attempt < 8; attempt++) {
      measurements.end(started("session-1"));
    }

    assertThatThrownBy(() -> reserve("session-1"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
  }

  @Test
  void givesAPlaceAwayThatNobodyTakes() {
    Measurement first = reserve("session-1");

    time.pass(MeasureLimits.DEFAULT.patience());

    assertThat(reserve("session-1")).isNotSameAs(first);
  }

  @Test
  void givesAPlaceAwayWhoseAgentIsGone() {
    Measurement dead = started("session-1");
    started("session-1");

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
    measurements.start(measurement);
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
    measurements.start(measurement);
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

  @Test
  void letsOneRequestForAStreamWaitAndNoSecond() {
    Measurement measurement = reserve("session-1");
    measurement.start(time.nanos());

    assertThat(measurement.awaits(3, time.nanos())).isFalse();
    assertThat(measurement.awaits(4, time.nanos())).isTrue();
    assertThat(measurement.awaits(4, time.nanos())).isFalse();
    assertThat(measurement.awaits(5, time.nanos())).isTrue();
  }

  @Test
  void letsAStreamWaitOnlyWhileMoreMayStillJoin() {
    Measurement measurement = reserve("session-1");
    assertThat(measurement.mayBeWidenedTo(4, time.nanos())).isFalse();
    measurement.start(time.nanos());

    assertThat(measurement.mayBeWidenedTo(3, time.nanos())).isFalse();
    assertThat(measurement.mayBeWidenedTo(4, time.nanos())).isTrue();
    assertThat(measurement.mayBeWidenedTo(32, time.nanos())).isFalse();

    measurement.widen(16, time.nanos());
    assertThat(measurement.mayBeWidenedTo(16, time.nanos())).isFalse();
  }

  private Measurement reserve(String session) {
    return Nodes.reserved(measurements, Sessions.called(session), Direction.DOWNLOAD);
  }

  private Measurement started(String session) {
    Measurement measurement = reserve(session);
    measurements.start(measurement);
    return measurement;
  }

  private Measurements.Answer ask(String session) {
    return measurements.ask(Sessions.called(session), Nodes.URL, Direction.DOWNLOAD, RTT);
  }

  private void assertBusy(String session) {
    assertThatThrownBy(() -> reserve(session)).isInstanceOfSatisfying(Problem.class, problem -> {
      assertThat(problem.status()).isEqualTo(503);
      assertThat(problem.retryAfterSeconds()).isPresent();
    });
  }
}
