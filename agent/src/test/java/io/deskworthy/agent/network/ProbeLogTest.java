package io.deskworthy.agent.network;

import static io.deskworthy.report.network.ProbeKind.UDP;
import static io.deskworthy.report.network.ProbeKind.WEBSOCKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.network.ProbeGap;
import io.deskworthy.report.network.ProbeKind;
import io.deskworthy.report.network.ProbeSample;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProbeLogTest {

  private final ProbeLog log = new ProbeLog(Duration.ofMillis(50), 0);

  @Test
  void givesTheRoundTripsOfProbesSentInATime() {
    answered(WEBSOCKET, 0, 20);
    answered(WEBSOCKET, 50, 30);
    answered(WEBSOCKET, 100, 25);

    assertThat(log.roundTrips(millis(50), millis(100))).containsExactly(Duration.ofMillis(30));
  }

  @Test
  void placesAGapInTheBinWhereItEnded() {
    answered(WEBSOCKET, 1000, 20);
    for (int sent = 1050; sent < 1420; sent += 50) {
      log.sent(WEBSOCKET, millis(sent));
    }
    log.echoed(WEBSOCKET, 1, millis(1420), Optional.empty());

    assertThat(log.gapsSince(millis(1000)))
        .containsExactly(new ProbeGap(4, Duration.ofMillis(400)));
    assertThat(log.gapsSince(millis(1500))).isEmpty();
  }

  @Test
  void doesNotBlameTheLineWhenThisComputerStoodStill() {
    answered(WEBSOCKET, 1000, 20);
    log.sent(WEBSOCKET, millis(1050));
    log.sent(WEBSOCKET, millis(1500));
    log.echoed(WEBSOCKET, 1, millis(1501), Optional.empty());

    assertThat(log.gapsSince(millis(1000))).isEmpty();
  }

  @Test
  void findsNoGapWhereDatagramsAreLostAndMessagesComeThrough() {
    for (int sent = 0; sent < 1000; sent += 50) {
      log.sent(UDP, millis(sent));
      answered(WEBSOCKET, sent, 20);
    }
    answered(UDP, 1000, 20);

    assertThat(log.gapsSince(0)).isEmpty();
  }

  @Test
  void leavesFourOfFiveMessagesOutWhileDatagramsComeIn() {
    log.choose(UDP);
    assertThat(log.leavesOutMessage(millis(0))).isFalse();
    for (long due = 50; due <= 200; due += 50) {
      answered(UDP, due - 40, 20);
      assertThat(log.leavesOutMessage(millis(due))).isTrue();
    }

    assertThat(log.leavesOutMessage(millis(250))).isFalse();
    assertThat(log.sent(WEBSOCKET, millis(250))).isEqualTo(4);
    assertThat(log.leavesOutMessage(millis(300))).isTrue();
  }

  @Test
  void leavesNoMessageOutOfOneASecondHoweverCloselyDatagramsComeBeforeThem() {
    log.choose(UDP);
    for (long due = 0; due < 60_000; due += 1000) {
      answered(UDP, due - 25, 20);
      assertThat(log.leavesOutMessage(millis(due))).isFalse();
    }
  }

  @Test
  void sendsEveryMessageWhereDatagramsStayAwayOrAreNotTheChosenKind() {
    answered(UDP, 0, 20);
    assertThat(log.leavesOutMessage(millis(50))).isFalse();

    log.choose(UDP);
    assertThat(log.leavesOutMessage(millis(100))).isFalse();
    assertThat(log.leavesOutMessage(millis(169))).isTrue();
    assertThat(log.leavesOutMessage(millis(170))).isFalse();
  }

  @Test
  void measuresAGapWholeThatAMessageEndsAfterOthersWereLeftOut() {
    log.choose(UDP);
    answered(UDP, 1000, 20);
    assertThat(log.leavesOutMessage(millis(1000))).isFalse();
    answered(WEBSOCKET, 1000, 20);
    for (int sent = 1050; sent <= 1150; sent += 50) {
      log.leavesOutMessage(millis(sent));
    }
    for (int sent = 1200; sent < 1600; sent += 50) {
      log.sent(WEBSOCKET, millis(sent));
    }
    log.echoed(WEBSOCKET, 4, millis(1420), Optional.empty());

    assertThat(log.gapsSince(millis(1000)))
        .containsExactly(new ProbeGap(4, Duration.ofMillis(400)));
  }

  @Test
  void takesEachEchoOnceAndInAnyOrder() {
    log.sent(UDP, millis(0));
    log.sent(UDP, millis(10));
    log.echoed(UDP, 1, millis(25), Optional.of(7L));
    log.echoed(UDP, 0, millis(30), Optional.of(8L));
    log.echoed(UDP, 1, millis(90), Optional.of(9L));
    log.choose(UDP);

    assertThat(log.roundTrips(0, millis(100)))
        .containsExactly(Duration.ofMillis(30), Duration.ofMillis(15));
  }

  @Test
  void passesOverEchoesOfWhatWasNeverSent() {
    log.echoed(UDP, 0, millis(30), Optional.empty());
    log.echoed(UDP, -1, millis(30), Optional.empty());
    log.echoed(UDP, Long.MAX_VALUE, millis(30), Optional.empty());

    assertThat(log.backSince(0)).isEmpty();
  }

  @Test
  void givesADatagramUpAfterTwoSeconds() {
    log.choose(UDP);
    answered(UDP, 0, 20);
    log.sent(UDP, millis(100));
    log.sent(UDP, millis(2000));

    assertThat(log.samplesSince(0, millis(2100)))
        .containsExactly(
            new ProbeSample(Duration.ZERO, Optional.of(Duration.ofMillis(20))),
            new ProbeSample(Duration.ofMillis(100), Optional.empty()));
  }

  @Test
  void looksAtMessagesWhereSomebodyStoppedDatagramsMidway() {
    log.choose(UDP);
    for (int sent = 0; sent < 1000; sent += 50) {
      log.sent(UDP, millis(sent));
      answered(WEBSOCKET, sent, 20);
    }

    assertThat(log.kind(0, millis(1000))).isEqualTo(WEBSOCKET);
    assertThat(log.roundTrips(0, millis(1000))).hasSize(20);
  }

  @Test
  void suspectsAnOutageOfOneGapOnlyWhenDatagramsWereLostInIt() {
    answered(UDP, 1000, 20);
    for (int sent = 1050; sent < 1400; sent += 50) {
      log.sent(UDP, millis(sent));
    }
    answered(UDP, 1400, 20);
    List<Period> all = List.of(new Period(0, millis(5000)));

    assertThat(log.speaksOfOutages(all)).isFalse();
    log.choose(UDP);
    assertThat(log.speaksOfOutages(all)).isTrue();
  }

  @Test
  void takesASilenceAfterWhichEverythingComesForAQueueThatFillsUp() {
    log.choose(UDP);
    answered(UDP, 1000, 20);
    log.sent(UDP, millis(1050));
    log.echoed(UDP, 1, millis(1400), Optional.empty());

    assertThat(log.gapsSince(0)).hasSize(1);
    assertThat(log.speaksOfOutages(List.of(new Period(0, millis(5000))))).isFalse();
  }

  @Test
  void findsNoGapInTheSparseProbesOfWhoWaitsNorWhenTheyBecomeDenseAgain() {
    log.choose(UDP);
    for (int sent = 0; sent <= 10_000; sent += 1000) {
      answered(WEBSOCKET, sent, 20);
      answered(UDP, sent + 400, 20);
    }
    for (int sent = 10_700; sent <= 12_000; sent += 50) {
      answered(WEBSOCKET, sent, 20);
      answered(UDP, sent, 20);
    }

    assertThat(log.gapsSince(0)).isEmpty();
    assertThat(log.speaksOfOutages(List.of(new Period(0, millis(20_000))))).isFalse();
  }

  @Test
  void findsTheGapThatComesAfterSparseProbes() {
    for (int sent = 0; sent <= 5_000; sent += 1000) {
      answered(WEBSOCKET, sent, 20);
    }
    for (int sent = 5_050; sent < 5_500; sent += 50) {
      log.sent(WEBSOCKET, millis(sent));
    }
    answered(WEBSOCKET, 5_500, 20);

    assertThat(log.gapsSince(0)).containsExactly(new ProbeGap(55, Duration.ofMillis(500)));
  }

  @Test
  void knowsForHowLongNothingCameBack() {
    answered(WEBSOCKET, 0, 20);

    assertThat(log.silence(millis(520))).isEqualTo(Duration.ofMillis(500));
  }

  private void answered(ProbeKind kind, long sentMillis, long roundTripMillis) {
    long sequence = log.sent(kind, millis(sentMillis));
    log.echoed(kind, sequence, millis(sentMillis + roundTripMillis), Optional.empty());
  }

  private static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }
}
