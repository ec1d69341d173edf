package io.deskworthy.agent.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.load.LoadCounters.ProcessorTime;
import org.junit.jupiter.api.Test;

/** On whatever computer the tests run. */
final class SystemCountersTest {

  private final SystemCounters counters = new SystemCounters();

  @Test
  void countsProcessorTimeThatOnlyRises() {
    ProcessorTime first = counters.processors().orElseThrow();
    ProcessorTime second = counters.processors().orElseThrow();

    assertThat(first.busy()).isBetween(1L, first.all());
    assertThat(second.all()).isGreaterThanOrEqualTo(first.all());
  }

  @Test
  void anInterfaceThatIsNotThereHasNoCounters() {
    assertThat(counters.bytes("nowhere0")).isEmpty();
  }

  @Test
  void knowsTunnelsByTheirNames() {
    assertThat(counters.isTunnel("utun3")).isTrue();
    assertThat(counters.isTunnel("wg0")).isTrue();
    assertThat(counters.isTunnel("nowhere0")).isFalse();
  }
}
