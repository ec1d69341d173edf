package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.ReportSummary;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.invitation.Invitation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of reports promises. */
abstract class ReportStoreContract {

  private final StoredReport report = Samples.report("r", "i", "nonce");
  private final StoredJudgement ready = Samples.judgement("r", Verdict.READY);

  abstract Stores stores();

  @BeforeEach
  void invite() {
    Samples.prepare(stores());
  }

  @Test
  void keepsAReportWithAllThatComesWithIt() {
    IssuedCertificate certificate = Samples.certificate("c", "sd-jwt");

    assertThat(stores().reports().add(report, Samples.CONSENT, ready, Optional.of(certificate)))
        .isTrue();

    assertThat(stores().reports().find("r")).contains(report);
    assertThat(stores().reports().withDigest("digest-of-r")).contains(report);
    assertThat(stores().reports().judgements("r")).containsExactly(ready);
    assertThat(stores().reports().certificateOf("r")).contains("c");
    assertThat(stores().reports().consent("r")).contains(Samples.CONSENT);
    assertThat(stores().invitations().find("i").flatMap(Invitation::reportedAt)).contains(NOW);
  }

  @Test
  void refusesAnotherReportWithTheSameNonceAndKeepsNothingOfIt() {
    stores().reports().add(report, Samples.CONSENT, ready, Optional.empty());
    StoredReport second = Samples.report("s", "i", "nonce");

    assertThat(stores()
            .reports()
            .add(second, Samples.CONSENT, Samples.judgement("s", Verdict.READY), Optional.empty()))
        .isFalse();

    assertThat(stores().reports().find("s")).isEmpty();
    assertThat(stores().reports().judgements("s")).isEmpty();
    assertThat(stores().reports().newest(9)).hasSize(1);
  }

  @Test
  void takesExactlyOneOfManyReportsThatArriveTogether() {
    AtomicInteger taken = new AtomicInteger();

    IntStream.range(0, 40).parallel().forEach(number -> {
      StoredReport twin = Samples.report("twin" + number, "i", "nonce");
      StoredJudgement judgement = Samples.judgement(twin.id(), Verdict.READY);
      if (stores().reports().add(twin, Samples.CONSENT, judgement, Optional.empty())) {
        taken.incrementAndGet();
      }
    });

    assertThat(taken).hasValue(1);
    assertThat(stores().reports().newest(99)).hasSize(1);
  }

  @Test
  void keepsALaterJudgementBesideTheFirst() {
    stores().reports().add(report, Samples.CONSENT, ready, Optional.empty());
    StoredJudgement later = Samples.judgement("r", Verdict.NOT_READY);

    stores().reports().add(later);

    assertThat(stores().reports().judgements("r")).containsExactly(ready, later);
    assertThat(stores().reports().newest(1))
        .extracting(ReportSummary::verdict)
        .containsExactly(Verdict.NOT_READY);
  }

  @Test
  void listsTheNewestReportsFirst() {
    for (String id : List.of("a", "b", "c")) {
      stores()
          .reports()
          .add(
              Samples.report(id, "i", "nonce-" + id),
              Samples.CONSENT,
              Samples.judgement(id, Verdict.READY),
              Optional.empty());
    }

    assertThat(stores().reports().newest(2))
        .extracting(ReportSummary::reportId)
        .containsExactly("a", "b");
    assertThat(stores().reports().certificateOf("a")).isEmpty();
  }
}
