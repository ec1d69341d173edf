package io.deskworthy.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.text.KeepingTime;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.upkeep.UpkeepWork;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nothing is kept longer than a candidate was told. */
final class RetentionTest extends RetentionContract {

  RetentionTest(Kind database) {
    super(database);
  }

  @Test
  void deletesWhatWasKeptLongEnoughAndNotADayEarlier() throws Exception {
    ObjectNode receipt = pages.report("Anna", SampleFindings.good());
    pages.clock().advance(Duration.ofDays(100));
    assertThat(retention.run()).as("nobody decided yet").isZero();
    String report = RunningPages.path(receipt, "reportUrl");
    close(receipt);
    String certificate = RunningPages.path(receipt, "certificateUrl");
    JsonNode status =
        RunningPages.json(pages.fetch(certificate + ".json")).at("/claims/status/status_list");
    pages.clock().advance(Duration.ofDays(30).minusMillis(1));
    assertThat(retention.run()).isZero();
    assertThat(pages.get(report, pages.signIn()).statusCode()).isEqualTo(200);

    pages.clock().advance(Duration.ofMillis(1));

    assertThat(retention.run()).isEqualTo(1);
    assertThat(pages.get(report, pages.signIn()).statusCode()).isEqualTo(404);
    assertThat(pages.fetch(certificate + ".json").statusCode()).isEqualTo(404);
    // Its holder may have saved it, and has done nothing to have it revoked.
    assertThat(pages.isRevoked(status)).isFalse();
    AuditEntry last = pages.audit().before(Long.MAX_VALUE, 1).get(0);
    assertThat(last.action()).isEqualTo("DATA_ERASED");
    assertThat(last.actorId()).isEqualTo(Actor.SERVER.id());
    assertThat(last.detail()).isEqualTo("retention-over");
    assertThat(pages.data().upkeep().last(UpkeepWork.RETENTION).orElseThrow().detail())
        .isEqualTo(1);
    assertThat(DataCheck.run(pages.data(), pages.clock()).faults()).isEmpty();
  }

  @Test
  void deletesWhatNobodyDecidedAfterTheLongerTimeFromTheLastReport() throws Exception {
    String code = pages.invite("Anna");
    pages.reportWith(code, SampleFindings.poor());
    pages.clock().advance(Duration.ofDays(10));
    pages.reportWith(code, SampleFindings.good());
    pages.clock().advance(Duration.ofDays(179));

    assertThat(retention.run()).isZero();
    pages.clock().advance(Duration.ofDays(1));
    assertThat(retention.run()).isEqualTo(1);
  }

  @Test
  void forgetsTheNameOfWhoNeverCame() throws Exception {
    String code = pages.invite("Anna");
    Duration valid = Duration.ofDays(14);
    pages.clock().advance(valid.plusDays(29));
    assertThat(retention.run()).isZero();

    pages.clock().advance(Duration.ofDays(1));

    assertThat(retention.run()).isEqualTo(1);
    assertThat(pages.get("/i/" + code, "").body()).doesNotContain("Anna");
    assertThat(retention.run()).as("once").isZero();
  }

  @Test
  void keepsThePromiseThatWasMadeWhenTheTimeIsMadeLonger() throws Exception {
    ObjectNode anna = pages.report("Anna", SampleFindings.good());
    ObjectNode vera = pages.report("Vera", SampleFindings.good());
    pages.clock().advance(Duration.ofHours(1));
    retention.change(new KeepingTime(90, 365), Actor.CONSOLE);
    ObjectNode boris = pages.report("Boris", SampleFindings.good());
    close(anna);
    close(boris);
    pages.clock().advance(Duration.ofDays(30));

    assertThat(retention.run()).as("Anna was told 30 days").isEqualTo(1);
    pages.clock().advance(Duration.ofDays(60));
    assertThat(retention.run()).as("Boris was told 90").isEqualTo(1);
    pages.clock().advance(Duration.ofDays(90));
    assertThat(retention.run()).as("Vera was told 180 without a decision").isEqualTo(1);
    assertThat(pages.get(RunningPages.path(vera, "reportUrl"), pages.signIn()).statusCode())
        .isEqualTo(404);
  }
}
