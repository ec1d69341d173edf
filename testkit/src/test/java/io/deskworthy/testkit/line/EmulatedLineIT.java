package io.deskworthy.testkit.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That an emulated line is what it claims, as seen by programs that nobody here wrote. */
final class EmulatedLineIT {

  @BeforeEach
  void needsAMachineThatCan() throws Exception {
    List<String> missing = new ArrayList<>(EmulatedLine.missing());
    for (String program : List.of("ping", "iperf3")) {
      if (!SystemProgram.present(program)) {
        missing.add(program);
      }
    }
    assumeTrue(missing.isEmpty(), () -> "NOT RUN, an emulated line needs: " + missing);
  }

  @Test
  void carriesItsRateWithinOnePercent() throws Exception {
    double measured = Ends.look("rate=10,delay=10", "rate=20,delay=10", ends -> ends.download(5));

    // What iperf3 receives in its last second is rounded by a packet or two of each stream.
    assertThat(measured).isCloseTo(20 * LineShape.PAYLOAD_SHARE, within(0.2));
  }

  @Test
  void delaysByWhatItSaysWithinAMillisecond() throws Exception {
    String ping =
        Ends.look("rate=100,delay=15", "rate=100,delay=35", ends -> ends.ping(40, "0.02", 64));

    assertThat(Ends.medianMillis(ping)).isCloseTo(50, within(1.0));
  }

  @Test
  void losesPacketsAsOftenAsItSays() throws Exception {
    try (Ends ends = Ends.of("rate=100,delay=1,loss=2,seed=11", "rate=100,delay=1")) {
      int sent = 3000;
      String ping = ends.ping(sent, "0.002", 64);

      // Four standard deviations of a binomial with p = 0.02: once in 16 000 seeds.
      double spread = 4 * Math.sqrt(sent * 0.02 * 0.98);
      assertThat((double) sent - Ends.answers(ping)).isCloseTo(sent * 0.02, within(spread));
      WayCounts up = ends.line().record().total(Way.UP);
      assertThat(up.lost()).isEqualTo(sent - Ends.answers(ping));
    }
  }

  @Test
  void losesInBurstsLessOftenButMoreAtOnce() throws Exception {
    String bursts = "rate=100,delay=1,burst_in=1,burst_out=25,burst_loss=100,seed=5";
    try (Ends ends = Ends.of(bursts, "rate=100,delay=1")) {
      int sent = 3000;
      String ping = ends.ping(sent, "0.002", 64);

      double expected = sent * LineShape.parse(bursts).lossShare();
      // A burst is 4 packets long on average, which widens the spread of their sum some 2.7 times.
      double spread = 4 * 2.7 * Math.sqrt(expected);
      assertThat((double) sent - Ends.answers(ping)).isCloseTo(expected, within(spread));
    }
  }

  @Test
  void holdsInItsQueueWhatItSaysAndDropsTheRest() throws Exception {
    LineRecord loaded = Ends.look("rate=20,delay=5", "rate=20,delay=5,q=100000", ends -> {
      long from = System.nanoTime();
      ends.download(4);
      return ends.line().record().between(from, System.nanoTime()).orElseThrow();
    });

    // 100 000 bytes take 40 ms at 20 Mbit/s.
    assertThat(loaded.queueDelay(Way.DOWN, 1)).isBetween(millis(37), millis(41));
    assertThat(loaded.queueDelay(Way.DOWN, 0.5)).isBetween(millis(10), millis(40));
    assertThat(loaded.total(Way.DOWN).dropped()).isPositive();
    assertThat(loaded.total(Way.DOWN).lost()).isZero();
  }

  @Test
  void fallsToAnotherRateOnSchedule() throws Exception {
    String dips = "rate=20,delay=5,sched=0:20;2:5,period=3";
    double measured = Ends.look("rate=20,delay=5", dips, ends -> ends.download(6));

    assertThat(measured).isCloseTo(LineShape.parse(dips).goodput(), within(1.5));
  }

  @Test
  void fallsSilentAndCarriesAgain() throws Exception {
    try (Ends ends = Ends.of("rate=20,delay=5", "rate=20,delay=5")) {
      ends.line().fallSilent();
      assertThat(Ends.answers(ends.ping(3, "0.02", 64))).isZero();

      ends.line().carryAgain();
      assertThat(Ends.answers(ends.ping(3, "0.02", 64))).isEqualTo(3);

      ends.line().cut();
      assertThatIOException()
          .isThrownBy(() ->
              ends.candidate().run("ping", "-c", "1", "-W", "1", EmulatedLine.SERVER_ADDRESS));
    }
  }

  @Test
  void laysManyLinesIntoOneServersNetwork() throws Exception {
    try (Ends first = Ends.of("rate=20,delay=10", "rate=20,delay=10");
        Ends second = Ends.of(first.server(), "rate=20,delay=30", "rate=20,delay=30")) {
      assertThat(Ends.medianMillis(first.ping(20, "0.02", 64))).isCloseTo(20, within(1.0));
      assertThat(Ends.medianMillis(second.ping(20, "0.02", 64))).isCloseTo(60, within(1.0));
    }
  }

  @Test
  void isUsedWithCubicAtBothEndsWhateverTheMachinesOwnDefaultIs() throws Exception {
    try (Ends ends = Ends.of("rate=20,delay=5", "rate=20,delay=5")) {
      assertThat(ends.iperf3(1)).contains("snd_tcp_congestion cubic", "rcv_tcp_congestion cubic");
    }
  }

  @Test
  void leavesNoNetworkBehind() throws Exception {
    String name;
    try (Ends ends = Ends.of("rate=20,delay=5", "rate=20,delay=5")) {
      name = ends.server().name();
      assertThat(SystemProgram.run(List.of("ip", "netns", "list"))).contains(name);
    }

    assertThat(SystemProgram.run(List.of("ip", "netns", "list"))).doesNotContain(name);
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }
}
