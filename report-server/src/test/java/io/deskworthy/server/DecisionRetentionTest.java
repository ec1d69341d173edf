package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.text.ConsentText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The days after a decision count from what decides, until that is taken back. */
final class DecisionRetentionTest extends RetentionContract {

  DecisionRetentionTest(Kind database) {
    super(database);
  }

  @Test
  void countsFromTheWaiverThatAcceptsAnApplicant() throws Exception {
    ObjectNode receipt = pages.report("Anna", SampleFindings.poor());
    waive(receipt, "memory.installed");
    pages.clock().advance(Duration.ofDays(40));
    assertThat(retention.run()).as("something is still missed").isZero();
    waive(receipt, "room.quiet");
    pages.clock().advance(Duration.ofDays(29));

    assertThat(retention.run()).isZero();
    pages.clock().advance(Duration.ofDays(1));
    assertThat(retention.run()).isEqualTo(1);
  }

  @Test
  void countsFromTheAcceptanceAlsoWhenItBecomesADecline() throws Exception {
    ObjectNode receipt = pages.report("Anna", SampleFindings.good());
    press(receipt, "/archive", "decision=ACCEPTED");
    pages.clock().advance(Duration.ofDays(20));
    press(receipt, "/archive", "decision=DECLINED");
    pages.clock().advance(Duration.ofDays(9));

    assertThat(retention.run()).isZero();
    pages.clock().advance(Duration.ofDays(1));
    assertThat(retention.run()).isEqualTo(1);
  }

  @Test
  void countsNoDecisionThatWasTakenBack() throws Exception {
    ObjectNode anna = pages.report("Anna", SampleFindings.poor());
    ObjectNode boris = pages.report("Boris", SampleFindings.good());
    waive(anna, "memory.installed");
    waive(anna, "room.quiet");
    close(boris);
    pages.clock().advance(Duration.ofDays(20));
    press(anna, "/waivers/take-back", "requirement=room.quiet");
    press(boris, "/restore");
    pages.clock().advance(Duration.ofDays(20));
    assertThat(retention.run()).isZero();

    close(boris);
    pages.clock().advance(Duration.ofDays(30));
    assertThat(retention.run()).as("Boris, closed anew").isEqualTo(1);
  }

  @Test
  void countsForEarlierRunsFromTheDecisionAboutTheLast() throws Exception {
    ObjectNode first = pages.report("Anna", SampleFindings.poor());
    String again = pages.press(RunningPages.path(first, "reportUrl"), "/rerun").body();
    String code = again.replaceFirst("(?s).*?/i/([0-9A-Z-]{14}).*", "$1");
    pages.clock().advance(Duration.ofDays(5));
    ObjectNode second = pages.reportWith(code, SampleFindings.good());
    close(first);
    pages.clock().advance(Duration.ofDays(40));
    assertThat(retention.run()).as("nothing is decided about the last run").isZero();

    close(second);
    pages.clock().advance(Duration.ofDays(30));
    assertThat(retention.run()).as("both runs").isEqualTo(2);
  }

  @Test
  void countsFromTheReportForWhoAgreedToTheTextBeforeDecisionsCounted() throws Exception {
    pages.candidatesAgreeTo(ConsentText.BEFORE_DECISIONS);
    ObjectNode receipt = pages.report("Anna", SampleFindings.good());
    pages.clock().advance(Duration.ofDays(29));
    close(receipt);
    assertThat(retention.run()).isZero();

    pages.clock().advance(Duration.ofDays(1));
    assertThat(retention.run()).isEqualTo(1);
  }

  private void waive(ObjectNode receipt, String requirement) throws Exception {
    press(receipt, "/waivers", "requirement=" + requirement, "reason=gets it from us");
  }
}
