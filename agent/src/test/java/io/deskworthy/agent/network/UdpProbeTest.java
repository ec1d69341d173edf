package io.deskworthy.agent.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.network.LossyRelay.Fate;
import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.network.ProbeDatagram.Token;
import io.deskworthy.report.network.ProbeKind;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Over real sockets. */
final class UdpProbeTest {

  private static final Duration INTERVAL = Duration.ofMillis(5);
  private static final Period ALWAYS = new Period(Long.MIN_VALUE, Long.MAX_VALUE);

  private final ProbeLog log = new ProbeLog(Duration.ofMillis(50), Ticker.SYSTEM.nanos());

  @Test
  void hearsItsOwnProbes() throws Exception {
    List<Probe> probes = probe(number -> Fate.ECHOED, 30);

    assertThat(probes).filteredOn(Probe::isBack).hasSizeGreaterThanOrEqualTo(30);
    assertThat(probes.get(0).roundTrip()).isPresent();
  }

  @Test
  void keepsThoseThatWereLost() throws Exception {
    List<Probe> probes = probe(number -> number % 3 == 0 ? Fate.LOST : Fate.ECHOED, 30);

    assertThat(probes.get(3).isBack()).isFalse();
    assertThat(probes.get(4).isBack()).isTrue();
  }

  @Test
  void countsADoubledOneOnceAndAnOvertakenOneToo() throws Exception {
    List<Probe> probes = probe(number -> number % 2 == 0 ? Fate.OVERTAKEN : Fate.DOUBLED, 30);

    assertThat(probes.subList(0, 28)).allMatch(Probe::isBack);
  }

  @Test
  void goesOnWhenNobodyAnswers() throws Exception {
    InetSocketAddress deserted;
    try (LossyRelay gone = new LossyRelay(number -> Fate.LOST)) {
      deserted = gone.address();
    }

    List<Probe> probes = probe(deserted, 30);

    assertThat(probes).hasSizeGreaterThanOrEqualTo(30).noneMatch(Probe::isBack);
  }

  private List<Probe> probe(IntFunction<Fate> fates, int count) throws Exception {
    try (LossyRelay relay = new LossyRelay(fates)) {
      return probe(relay.address(), count);
    }
  }

  /** Probes until {@code count} are sent, or back if any will come, and the line is quiet. */
  private List<Probe> probe(InetSocketAddress node, int count) throws Exception {
    UdpProbe probe =
        UdpProbe.start(node, new Token(1, 2), () -> INTERVAL, log, Ticker.SYSTEM, Sleeper.SYSTEM);
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (sent().size() < count + 20 && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    Thread.sleep(100);
    probe.close();
    return sent();
  }

  private List<Probe> sent() {
    return log.sent(ProbeKind.UDP, ALWAYS);
  }
}
