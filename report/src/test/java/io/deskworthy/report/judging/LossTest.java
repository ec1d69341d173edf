package io.deskworthy.report.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NetworkFindings;
import io.deskworthy.report.finding.Reason;
import io.deskworthy.report.network.LossStatistics;
import io.deskworthy.report.policy.Unit;
import io.deskworthy.report.unit.Ratio;
import org.junit.jupiter.api.Test;

final class LossTest {

  private final Demanding onePercent = Demanding.atMost("network.loss", 0.01, Unit.RATIO);

  @Test
  void isMetByALineThatLosesNothing() {
    assertThat(onePercent.of(lost(600, 0)).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void isMetBelowTheBoundEvenIfTheLineMightLoseMore() {
    assertThat(onePercent.of(lost(600, 5)).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void isNotMetOnlyWhenChanceIsRuledOut() {
    assertThat(onePercent.of(lost(600, 12)).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(onePercent.of(lost(600, 12)).reason()).isEqualTo(new Reason("too-much"));
  }

  @Test
  void isLeftOpenWhenTheLossesMayBeChance() {
    Assessment assessment = onePercent.of(lost(600, 8));

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(new Reason("loss-not-certain"));
  }

  @Test
  void isLeftOpenWhenThereWereTooFewProbesToSeeALoss() {
    Assessment assessment = onePercent.of(lost(50, 0));

    assertThat(assessment.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(assessment.reason()).isEqualTo(new Reason("too-few-probes"));
  }

  @Test
  void failsNobodyWithoutBounds() {
    Findings findings =
        Findings.builder().measured(NetworkFindings.LOSS, new Ratio(0.5)).build();

    assertThat(onePercent.of(findings).outcome()).isEqualTo(Outcome.UNDETERMINED);
  }

  private static Findings lost(long sent, long lost) {
    LossStatistics loss = new LossStatistics(sent, lost);
    return Findings.builder()
        .measured(NetworkFindings.PROBES_SENT, sent)
        .measured(NetworkFindings.LOSS, loss.ratio())
        .measured(NetworkFindings.LOSS_LOW, loss.low())
        .measured(NetworkFindings.LOSS_HIGH, loss.high())
        .build();
  }
}
