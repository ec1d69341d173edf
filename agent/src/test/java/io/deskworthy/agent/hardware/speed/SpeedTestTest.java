package io.deskworthy.agent.hardware.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.deskworthy.agent.check.ProgressListener;
import io.deskworthy.agent.time.Ticker;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.finding.SpeedFindings;
import io.deskworthy.report.unit.Ratio;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SpeedTestTest {

  @ParameterizedTest
  @EnumSource
  void everyKernelDoesTheSameWorkInEveryRunOfTheProgram(Workload workload) {
    assertThat(runs(workload.kernel())).isEqualTo(runs(workload.kernel()));
  }

  @Test
  void noRunCanBeLeftOut() {
    assertThat(Arrays.stream(runs(Workload.SORT.kernel())).distinct().count()).isEqualTo(5);
    assertThat(Arrays.stream(runs(Workload.STENCIL.kernel())).distinct().count())
        .isGreaterThan(1);
  }

  @Test
  void windowsCountRunsOverTheTimeThatPassed() {
    AtomicLong now = new AtomicLong();
    Kernel tenMillis = () -> now.addAndGet(10_000_000);

    double[] rates = new Windows(0, 25_000_000, 3).rates(tenMillis, now::get);

    assertThat(rates).containsExactly(new double[] {100, 100, 100}, within(1e-9));
  }

  @Test
  void aWindowThatWasSleptThroughHasNoRuns() {
    AtomicLong now = new AtomicLong();
    Kernel hundredMillis = () -> now.addAndGet(100_000_000);

    assertThat(new Windows(0, 25_000_000, 3).rates(hundredMillis, now::get))
        .containsExactly(10, 0, 0);
  }

  @Test
  void addsUpThreadsAndPassesOverDisturbedWindows() {
    Rates rates = new Rates();
    double[] steady = new double[20];
    Arrays.fill(steady, 100);
    double[] disturbed = steady.clone();
    Arrays.fill(disturbed, 0, 15, 30);
    rates.add(List.of(steady, disturbed));

    assertThat(rates.typical()).isEqualTo(200);
    assertThat(new Rates().typical()).isZero();
  }

  @Test
  void theReferenceMachineHasAThousandPoints() {
    Findings findings = Speed.of(rates(2700, 19_000), rates(4850, 31_500), Reading.of(new Ratio(1)))
        .findings();

    assertThat(findings.reading(SpeedFindings.SCORE)).isEqualTo(Reading.of(1000L));
    assertThat(findings.reading(SpeedFindings.SINGLE_CORE)).isEqualTo(Reading.of(1000L));
    assertThat(findings.reading(SpeedFindings.ALL_CORES)).isEqualTo(Reading.of(1000L));
    assertThat(findings.reading(SpeedFindings.SCORE_VERSION)).isEqualTo(Reading.of(1L));
  }

  @Test
  void aKernelThatNeverCameToAnEndLeavesTheScoreUnknown() {
    Findings findings = Speed.of(
            rates(0, 19_000), rates(4850, 31_500), Reading.unknown(Reason.NOT_READABLE))
        .findings();

    assertThat(findings.reading(SpeedFindings.SCORE).reason())
        .contains(new Reason("speed-not-measured"));
    assertThat(findings.reading(SpeedFindings.ALL_CORES)).isEqualTo(Reading.of(1000L));
    assertThat(findings.reading(SpeedFindings.SHARE).reason()).contains(Reason.NOT_READABLE);
  }

  @Test
  void saysWhichShareOfTheProcessorsItWasGiven() {
    ProcessorShare share = new ProcessorShare();
    share.add(60, 100);
    share.add(100, 100);

    assertThat(share.reading()).isEqualTo(Reading.of(new Ratio(0.8)));
    share.add(-1, 100);
    assertThat(share.reading().reason()).contains(Reason.NOT_READABLE);
  }

  /** On whatever computer the tests run, and however busy it is. */
  @Test
  void measuresThisComputer() throws InterruptedException {
    Findings findings =
        new SpeedCheck(new SpeedTest(Ticker.SYSTEM, 2)).run(ProgressListener.SILENT);

    assertThat(findings.present()).containsExactlyInAnyOrderElementsOf(SpeedFindings.ALL);
    assertThat(findings.reading(SpeedFindings.SCORE).value())
        .hasValueSatisfying(points -> assertThat(points).isPositive());
  }

  private static long[] runs(Kernel kernel) {
    long[] results = new long[5];
    Arrays.setAll(results, index -> kernel.run());
    return results;
  }

  private static Map<Workload, Rates> rates(double sort, double stencil) {
    Map<Workload, Rates> rates = new EnumMap<>(Workload.class);
    rates.put(Workload.SORT, new Rates());
    rates.put(Workload.STENCIL, new Rates());
    rates.get(Workload.SORT).add(List.of(new double[] {sort}));
    rates.get(Workload.STENCIL).add(List.of(new double[] {stencil}));
    return rates;
  }
}
