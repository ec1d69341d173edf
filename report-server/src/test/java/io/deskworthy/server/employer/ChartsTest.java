package io.deskworthy.server.employer;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.policy.Policy;
import io.deskworthy.report.policy.PolicyFormat;
import io.deskworthy.report.policy.Presets;
import io.deskworthy.report.text.Messages;
import io.deskworthy.report.unit.BitRate;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Language;
import io.deskworthy.server.page.Pages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ChartsTest {

  /** 100 ms at 1 Mbit/s. */
  private static final long MEGABIT = 12_500;

  @Test
  void drawsTheRateByHalfSecondsWithWhatIsEnoughAndWhatDoesNotCount() {
    Chart chart = group(line(List.of(10, 20, 20, 20)).build()).charts().get(0);

    assertThat(chart.lines()).containsExactly("121,94 266,14 411,14 556,14");
    assertThat(chart.start())
        .contains(new Chart.Tick(193, "shaded: the first 0.5 s, which do not count"));
    assertThat(chart.threshold()).contains(new Chart.Tick(30, "enough from 18"));
    assertThat(chart.description())
        .isEqualTo("Download over 2 seconds: lowest 10, highest 20, on average 17.5 Mbit/s");
  }

  @Test
  void drawsTheDelayBelowOnTheSameAxisOfTimeWithHolesWhereNothingCameBack() {
    List<Optional<Duration>> delays = List.of(
        Optional.of(Duration.ofMillis(50)),
        Optional.of(Duration.ofMillis(100)),
        Optional.empty(),
        Optional.of(Duration.ofMillis(100)));
    Findings findings = line(List.of(10, 20, 20, 20))
        .measured(NetworkFindings.DOWNLOAD_LOADED.rtt(), delays)
        .build();

    List<Chart> charts = group(findings).charts();

    assertThat(charts)
        .extracting(Chart::id)
        .containsExactly("chart-download", "chart-download-delay");
    assertThat(charts.get(1).lines()).containsExactly("121,94 266,14", "556,14 556,14");
    assertThat(charts.get(1).seconds()).isEqualTo(charts.get(0).seconds());
  }

  @Test
  void drawsNoDelayOfAnAgentThatKeptNone() {
    assertThat(group(line(List.of(10, 20, 20)).build()).charts()).hasSize(1);
  }

  @Test
  void saysInWordsWhatIsDrawn() {
    ChartGroup group = group(line(List.of(10, 20, 20)).build());

    assertThat(group.title()).isEqualTo("Download");
    assertThat(group.sentences().get(0).replace('\u00a0', ' '))
        .isEqualTo("The line carries 20 Mbit/s and hardly varies.");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void drawsWhateverAReportCanHold(int seed) {
    Random random = new Random(seed);
    List<ByteSize> bins = IntStream.range(0, random.nextInt(600))
        .mapToObj(bin -> new ByteSize((long) Math.pow(10, 14 * random.nextDouble())))
        .toList();
    List<Optional<Duration>> delays = new ArrayList<>();
    for (int place = random.nextInt(120); place > 0; place--) {
      Duration delay = Duration.ofMillis(random.nextInt(100_000));
      delays.add(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(delay));
    }
    Findings findings = Findings.builder()
        .measured(NetworkFindings.DOWNLOAD.goodput(), new BitRate(random.nextInt(2_000_000_000)))
        .measured(NetworkFindings.DOWNLOAD.binBytes(), bins)
        .measured(NetworkFindings.DOWNLOAD.rampUp(), Duration.ofSeconds(random.nextInt(90)))
        .measured(NetworkFindings.DOWNLOAD_LOADED.rtt(), delays)
        .build();

    for (Chart chart : group(findings).charts()) {
      assertThat(chart.start().map(Chart.Tick::position).orElse(Chart.LEFT))
          .isBetween(Chart.LEFT, Chart.WIDTH - Chart.RIGHT);
      assertThat(String.join(" ", chart.lines()).split(" ", -1)).allSatisfy(point -> {
        int comma = point.indexOf(',');
        assertThat(Integer.parseInt(point.substring(0, comma)))
            .isBetween(Chart.LEFT, Chart.WIDTH - Chart.RIGHT);
        assertThat(Integer.parseInt(point.substring(comma + 1)))
            .isBetween(Chart.TOP, Chart.HEIGHT - Chart.BOTTOM);
      });
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static Findings.Builder line(List<Integer> halfSeconds) {
    List<ByteSize> bins = new ArrayList<>();
    for (int megabits : halfSeconds) {
      bins.addAll(Collections.nCopies(5, new ByteSize(megabits * MEGABIT)));
    }
    return Findings.builder()
        .measured(NetworkFindings.DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(20))
        .measured(NetworkFindings.DOWNLOAD.rampUp(), Duration.ofMillis(500))
        .measured(NetworkFindings.DOWNLOAD.binBytes(), bins);
  }

  private static ChartGroup group(Findings findings) {
    return new Charts(findings, policy(), frame()).all().get(0);
  }

  private static Frame frame() {
    Messages messages = Messages.beside(Pages.class, Language.ENGLISH.locale());
    return new Frame(Language.ENGLISH, messages, "", "", Optional.empty());
  }

  private static Policy policy() {
    try {
      return PolicyFormat.read(Presets.defaultPolicy());
    } catch (MalformedJsonException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
