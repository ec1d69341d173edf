package io.deskworthy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.MalformedJsonException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is right; what is wrong stands among the specimens. */
final class ReportFormatTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123456789Z");

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatItWrote(int seed) throws MalformedJsonException, UnknownVersionException {
    Random random = new Random(seed);
    Report report = new Report(
        NOW.plusMillis(random.nextInt()),
        "1." + random.nextInt(100),
        random.nextBoolean() ? "" : SampleReports.SESSION,
        random.nextBoolean() ? Optional.empty() : Optional.of(new Consent("1", "ru", NOW)),
        RandomFindings.of(random),
        IntStream.range(0, random.nextInt(9))
            .mapToObj(index -> "statement" + index)
            .toList());

    assertThat(ReportFormat.read(ReportFormat.write(report))).isEqualTo(report);
  }

  @Test
  void omitsTheSessionThatIsNotThere() {
    assertThat(ReportFormat.toJson(
                new Report(NOW, "1", "", Optional.empty(), Findings.NONE, List.of()))
            .propertyNames())
        .containsExactly("format", "takenAt", "agent", "findings", "statements");
  }

  @Test
  void neverWritesWhatNobodyCouldRead() {
    Report report =
        new Report(NOW, "no such\nversion", "", Optional.empty(), Findings.NONE, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportFormat.write(report))
        .withStackTraceContaining("agent.version: expected a word");
  }

  @Test
  void leavesRoomForTheLargestReportThereIs() {
    assertThat(ReportFormat.write(SampleReports.of(SampleReports.ready())).length)
        .isLessThan(3000);
  }
}
