package io.deskworthy.agent.network.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.agent.load.LoadCounters.InterfaceBytes;
import io.deskworthy.agent.load.LoadCounters.ProcessorTime;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.PathFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.Direction;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CounterWatchTest {

  private static final BitRate TARGET = BitRate.ofMegabitsPerSecond(18);

  /** Of 18 Mbit/s, in a second. */
  private static final long FULL = 2_250_000;

  private static final Finding<Ratio> OTHERS = PathFindings.BESIDE_DOWNLOAD.otherTraffic();
  private static final Finding<Ratio> CPU = PathFindings.BESIDE_DOWNLOAD.agentCpu();

  @Test
  void headersOfTheOwnBytesAreNobodyElses() {
    Findings seen = seen(Direction.DOWNLOAD, second -> bytes(FULL * second * 106 / 100, 0));

    assertThat(seen.reading(OTHERS).value()).contains(new Ratio(0));
  }

  @Test
  void whatIsBeyondThemIsOtherTraffic() {
    Findings seen =
        seen(Direction.DOWNLOAD, second -> bytes((FULL * 107 / 100 + FULL / 4) * second, 0));

    assertThat(seen.reading(OTHERS).value().orElseThrow().value()).isCloseTo(0.25, within(0.001));
  }

  @Test
  void looksOnlyAtTheDirectionThatIsMeasured() {
    Findings down = seen(Direction.DOWNLOAD, second -> bytes(0, FULL * 9 * second));
    Findings up = seen(Direction.UPLOAD, second -> bytes(0, FULL * 9 * second));

    assertThat(down.reading(OTHERS).value()).contains(new Ratio(0));
    assertThat(up.reading(PathFindings.BESIDE_UPLOAD.otherTraffic()).value())
        .contains(new Ratio(1));
  }

  @Test
  void doesNotCountWhatTheBuffersTookAtTheBeginning() {
    Findings seen =
        seen(Direction.DOWNLOAD, second -> bytes(second == 0 ? 0 : FULL * second + 5 * FULL, 0));

    assertThat(seen.reading(OTHERS).value()).contains(new Ratio(0));
  }

  @Test
  void aCounterThatFellTellsNothing() {
    Findings seen = seen(Direction.DOWNLOAD, second -> bytes(1_000_000 - second, 0));

    assertThat(seen.reading(OTHERS).reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void tellsHowBusyTheProcessorsWere() {
    Findings seen = seen(Direction.DOWNLOAD, second -> bytes(0, 0));

    assertThat(seen.reading(CPU).value()).contains(new Ratio(0.9));
  }

  @Test
  void whatCannotBeReadIsUnknown() {
    Findings seen = seen(Direction.DOWNLOAD, second -> Optional.empty());

    assertThat(seen.reading(OTHERS).reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void aTransferThatNeverFlowedLeavesBothUnknown() {
    CounterWatch watch = new CounterWatch(Direction.UPLOAD, TARGET, () -> sample(0, null), () -> 0);

    assertThat(watch.stop().reading(PathFindings.BESIDE_UPLOAD.agentCpu()).reason())
        .contains(Reason.NOT_READABLE);
  }

  private static Findings seen(
      Direction direction, IntFunction<Optional<InterfaceBytes>> counters) {
    List<Sample> samples = IntStream.rangeClosed(0, 6)
        .mapToObj(second -> sample(second, counters.apply(second).orElse(null)))
        .toList();
    return CounterWatch.seen(samples, direction, TARGET);
  }

  private static Sample sample(int second, @Nullable InterfaceBytes counted) {
    return new Sample(
        second * 1_000_000_000L,
        Optional.of(new ProcessorTime(90L * second, 100L * second)),
        Optional.ofNullable(counted),
        new InterfaceBytes(FULL * second, FULL * second));
  }

  private static Optional<InterfaceBytes> bytes(long received, long sent) {
    return Optional.of(new InterfaceBytes(received, sent));
  }
}
