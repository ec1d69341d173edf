package io.deskworthy.bench.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.bench.applicants.Applications.Application;
import io.deskworthy.report.SignedReport;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ApplicationsTest {

  private static final Instant END = Instant.parse("2026-11-28T00:00:00Z");

  @Test
  void areReportsThatAServerWouldTake() throws Exception {
    for (Application each : new Applications(1, END).next(20, 3)) {
      SignedReport signed = SignedReport.open(each.jws(), each.key().verificationKey());
      assertThat(signed.report().takenAt()).isBefore(END);
      assertThat(each.digest()).isEqualTo(SignedReport.digest(each.jws()));
      assertThat(each.position()).isBetween(0, 2);
    }
  }

  @Test
  void haveEveryOutcome() throws Exception {
    List<Application> all = new Applications(1, END).next(400, 3);

    assertThat(all.stream()
            .collect(Collectors.groupingBy(Application::verdict, Collectors.counting())))
        .allSatisfy((verdict, count) -> assertThat(count).isGreaterThan(20))
        .containsOnlyKeys("READY", "NOT_READY", "UNDETERMINED");
  }

  @Test
  void areTheSamePeopleForTheSameSeed() throws Exception {
    List<String> one = names(new Applications(7, END));

    assertThat(names(new Applications(7, END))).isEqualTo(one);
    assertThat(names(new Applications(8, END))).isNotEqualTo(one);
  }

  private static List<String> names(Applications applications) {
    return applications.next(20, 3).stream().map(Application::name).toList();
  }
}
