package io.deskworthy.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.report.network.ProbeGap;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whole transfers, held against what real ones over the emulator did. */
class SimulationTest {

  @Test
  void fourConnectionsFillALineOf20Megabits() {
    assertThat(Transfers.goodput(Transfers.unpaced("rate=20,rtt=20", 4, 12), 2))
        .isCloseTo(19.31, within(0.1));
  }

  @Test
  void sixteenConnectionsFillALineOf18Megabits() {
    assertThat(Transfers.goodput(Transfers.unpaced("rate=18,rtt=20", 16, 12), 2))
        .isCloseTo(17.37, within(0.15));
  }

  @Test
  void fourAreHeldToSixMegabitsByLossOfOnePerCentAt100Milliseconds() {
    assertThat(Transfers.goodput(Transfers.unpaced("rate=50,rtt=100,loss=1", 4, 15), 5))
        .isBetween(5.0, 8.0);
  }

  @Test
  void aFullQueueOf256KilobytesDelaysBy102Milliseconds() {
    Course course = Transfers.unpaced("rate=20,rtt=20,queue=256000", 4, 12);

    assertThat(Transfers.longestRoundTrip(course).toMillis()).isBetween(119L, 123L);
  }

  @Test
  void thePaceHoldsTheSumOfAllConnections() {
    Course course = Transfers.paced("rate=100,rtt=20", 16, 8, 30);

    assertThat(Transfers.goodput(course, 2)).isCloseTo(30, within(0.2));
  }

  @Test
  void anotherDownloadThatBeginsWithItTakesItsFairShare() {
    Course course = Transfers.unpaced("rate=40,rtt=40,cross=4,cross-at=2.12", 4, 14);

    assertThat(Transfers.goodput(course, 5)).isCloseTo(19.3, within(3.5));
  }

  @Test
  void everyPacketIsReadOrLostOrUnderWay() {
    Course.Packets packets = Transfers.unpaced("rate=20,rtt=20,loss=0.3", 4, 12).packets();
    long probes = (12 + 2) * 20;

    long left = packets.offered() - packets.lostAtRandom() - packets.lostInQueue() - read(packets);

    assertThat(left).isBetween(0L, probes + 400L);
  }

  private static long read(Course.Packets packets) {
    return packets.readBytes() / TcpSender.PAYLOAD;
  }

  @Test
  void anOutageMakesAGapOfItsLength() {
    Course course =
        Transfers.paced("rate=40,rtt=20,period=3,low-for=0.5,phase=0,drops=1", 4, 10, 30);

    assertThat(course.view().conditions().gaps())
        .hasSize(4)
        .extracting(ProbeGap::length)
        .allSatisfy(
            gap -> assertThat(gap).isBetween(Duration.ofMillis(450), Duration.ofMillis(700)));
  }

  @Test
  void aComputerThatPausesReadsLateAndLosesNothing() {
    Course course = Transfers.paced("rate=40,rtt=20,hiccup-every=1,hiccup=200", 4, 12, 30);

    assertThat(Transfers.goodput(course, 2)).isCloseTo(30, within(1.0));
    assertThat(course.view().bins().bytes()).contains(0L);
  }

  @Test
  void theSameSeedGivesTheSameTransferToTheByte() {
    String line = "rate=20,rtt=50,loss=0.5,jitter=5,seed=7";

    assertThat(Transfers.paced(line, 16, 5, 30)).isEqualTo(Transfers.paced(line, 16, 5, 30));
  }
}
