package io.deskworthy.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** One sender over one line, held against what is known of TCP. */
class OneConnectionTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void cubicFillsALineOf20MbitsWith19Point3OfPayload() {
    assertThat(rate("rate=20,rtt=20", 12)).isCloseTo(19.31, within(0.05));
  }

  @Test
  void newRenoFillsItToo() {
    assertThat(rate("rate=20,rtt=20,reno=1", 12)).isCloseTo(19.31, within(0.25));
  }

  /** Measured with Linux over the emulator: 6.0 with four connections, and 1.5 to 2.2 with one. */
  @Test
  void lossOfOnePerCentAt100MillisecondsHoldsCubicBelowThreeMegabits() {
    assertThat(rate("rate=50,rtt=100,loss=1", 60)).isBetween(1.3, 2.3);
  }

  /** Mathis, Semke, Mahdavi and Ott (1997): payload · 1.22 / (round trip · √loss). */
  @Test
  void newRenoFollowsTheLawOfMathis() {
    double law = TcpSender.PAYLOAD * 8 * 1.22 / (0.05 * Math.sqrt(0.002)) / 1e6;

    assertThat(rate("rate=200,rtt=50,loss=0.2,reno=1,queue=4000000", 120))
        .isBetween(0.8 * law, 1.2 * law);
  }

  @Test
  void aSmallWindowHoldsItToAWindowForEachRoundTrip() {
    assertThat(rate("rate=50,rtt=100,window=64", 10)).isCloseTo(64 * 8 / 100.0, within(0.2));
  }

  @Test
  void everySegmentIsReadOnceAndInOrderHoweverManyAreLost() {
    LonelySender sender = new LonelySender(Line.parse("rate=20,rtt=40,loss=5,queue=20000"));
    sender.write(1_000 * (long) TcpSender.PAYLOAD);

    sender.runUntil(120 * SECOND);

    assertThat(sender.read()).isEqualTo(1_000);
  }

  private static double rate(String line, int seconds) {
    LonelySender sender = new LonelySender(Line.parse(line));
    sender.write(Integer.MAX_VALUE);
    sender.runUntil(2 * SECOND);
    long before = sender.read();
    sender.runUntil((2 + seconds) * SECOND);
    return (sender.read() - before) * TcpSender.PAYLOAD * 8 / 1e6 / seconds;
  }
}
