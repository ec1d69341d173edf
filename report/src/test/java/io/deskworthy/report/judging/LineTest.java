package io.deskworthy.report.judging;

import static io.deskworthy.report.finding.NetworkFindings.DOWNLOAD;
import static io.deskworthy.report.finding.NetworkFindings.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.policy.Rule;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.BitRate;
import org.junit.jupiter.api.Test;

final class LineTest {

  private final Demanding twentyMegabits =
      Demanding.atLeast("network.download", 20e6, Unit.BIT_PER_SECOND);

  @Test
  void meetsTheRateThatItWasSoldWith() {
    assertThat(twentyMegabits.of(download(19.31)).outcome()).isEqualTo(Outcome.MET);
    assertThat(twentyMegabits.of(download(18)).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void doesNotMeetARateThatItIsFarFrom() {
    assertThat(twentyMegabits.of(download(17.99)).outcome()).isNotEqualTo(Outcome.MET);
    assertThat(twentyMegabits.of(download(0)).outcome()).isNotEqualTo(Outcome.MET);
  }

  @Test
  void isMarkedWhenItLiesOnTheBorder() {
    Findings findings =
        download(18).toBuilder().measured(DOWNLOAD.borderline(), true).build();

    Assessment assessment = twentyMegabits.of(findings);

    assertThat(assessment.outcome()).isEqualTo(Outcome.MET);
    assertThat(assessment.warning()).isTrue();
    assertThat(assessment.reason()).isEqualTo(new Reason("borderline"));
  }

  @Test
  void isNotDeterminedWhereTheFaultWasNotTheLines() {
    Reason vpn = new Reason("through-vpn");

    Assessment assessment =
        twentyMegabits.of(Findings.builder().unknown(DOWNLOAD.goodput(), vpn).build());

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(vpn);
  }

  @Test
  void isStableOrNotInEachDirection() {
    Demanding stable = Demanding.that("network.upload.stable", new Rule.Holds());

    assertThat(stable
            .of(Findings.builder().measured(UPLOAD.stable(), true).build())
            .outcome())
        .isEqualTo(Outcome.MET);
    assertThat(stable
            .of(Findings.builder().measured(UPLOAD.stable(), false).build())
            .outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(stable
            .of(Findings.builder().measured(DOWNLOAD.stable(), true).build())
            .outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Findings download(double megabits) {
    return Findings.builder()
        .measured(DOWNLOAD.goodput(), BitRate.ofMegabitsPerSecond(megabits))
        .build();
  }
}
