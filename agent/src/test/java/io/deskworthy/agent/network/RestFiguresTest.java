package io.deskworthy.agent.network;

import static io.deskworthy.report.network.ProbeKind.UDP;
import static io.deskworthy.report.network.ProbeKind.WEBSOCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.LatencyStatistics;
import io.deskworthy.report.network.LossStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RestFiguresTest {

  /** The node's clock is elsewhere. */
  private static final long NODE = 77_000_000_000L;

  private static final Period FIRST = new Period(0, millis(1000));
  private static final Period SECOND = new Period(millis(5000), millis(6000));

  private final ProbeLog log = new ProbeLog(Duration.ofMillis(50), 0);
  private final BusyTimes busy = new BusyTimes();

  @Test
  void countsLossesOfBothTimesAtRest() {
    log.choose(UDP);
    send(FIRST, 5);
    send(SECOND, 2);

    assertLost(figures(), 7, 200);
  }

  @Test
  void takesWhatComesLaterThanTwoSecondsForLost() {
    log.choose(UDP);
    send(FIRST, 1);
    log.echoed(UDP, 0, millis(2500), Optional.of(NODE));

    assertLost(figures(), 1, 100);
  }

  @Test
  void doesNotBlameTheLineWhenSomebodyStopsDatagrams() {
    log.choose(UDP);
    send(FIRST, 1);
    send(SECOND, 90);

    assertLost(figures(), 1, 100);
  }

  @Test
  void knowsNoLossOfMessages() {
    for (int sent = 0; sent < 1000; sent += 50) {
      long sequence = log.sent(WEBSOCKET, millis(sent));
      log.echoed(WEBSOCKET, sequence, millis(sent + 20), Optional.empty());
    }

    assertThat(figures().loss()).isEmpty();
    assertThat(figures().latency().map(LatencyStatistics::median)).contains(Duration.ofMillis(20));
  }

  /** Back it takes 10 and 14 ms in turn, there always 8: J goes towards 4 ms. */
  @Test
  void givesTheJitterOfTheWorseWay() {
    log.choose(UDP);
    for (int probe = 0; probe < 100; probe++) {
      long sent = millis(probe * 10L);
      long sequence = log.sent(UDP, sent);
      long back = millis(probe % 2 == 0 ? 10 : 14);
      log.echoed(UDP, sequence, sent + millis(8) + back, Optional.of(NODE + sent + millis(8)));
    }

    double expected = 4 * (1 - Math.pow(15.0 / 16, 99));
    assertThat(figures().latency().map(LatencyStatistics::jitter))
        .contains(Duration.ofNanos(Math.round(expected * 1e6)));
  }

  @Test
  void leavesOutProbesThatWaitedBehindOurOwnBursts() {
    log.choose(UDP);
    send(FIRST, 0);
    busy.sending(new Period(millis(100), millis(138)));

    assertLost(RestFigures.of(log, List.of(FIRST), busy), 0, 100);
    assertThat(busy.met(log.sent(UDP, FIRST).get(11))).isTrue();
    assertThat(busy.met(log.sent(UDP, FIRST).get(20))).isFalse();
  }

  @Test
  void knowsThatLossesCameTogether() {
    log.choose(UDP);
    send(FIRST, 10);
    send(SECOND, 0);

    assertThat(figures().loss().map(LossStatistics::dispersion))
        .hasValueSatisfying(dispersion -> assertThat(dispersion).isGreaterThan(5));
  }

  private static void assertLost(RestFigures figures, long lost, long sent) {
    assertThat(figures.loss().map(LossStatistics::lost)).contains(lost);
    assertThat(figures.loss().map(LossStatistics::sent)).contains(sent);
  }

  private RestFigures figures() {
    return RestFigures.of(log, List.of(FIRST, SECOND), busy);
  }

  /** Sends a hundred, of which the first {@code lost} do not come back. */
  private void send(Period period, int lost) {
    for (int probe = 0; probe < 100; probe++) {
      long sent = period.fromNanos() + millis(probe * 10L);
      long sequence = log.sent(UDP, sent);
      if (probe >= lost) {
        log.echoed(UDP, sequence, sent + millis(20), Optional.of(NODE + sent + millis(10)));
      }
    }
  }

  private static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
