package io.deskworthy.server.storage;

import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.FakeClock;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StatusPlace;
import io.deskworthy.server.intake.StoredConsent;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows to keep. */
final class Samples {

  static final Instant NOW = FakeClock.START;

  static final StoredPolicy POLICY = StoredPolicy.preset();

  static final StoredConsent CONSENT = new StoredConsent("2", "ru", "digest-of-text", NOW);

  private Samples() {}

  static Position position(String name) {
    return new Position("id-of-" + name, name, POLICY.hash(), NOW);
  }

  static Invitation invitation(String id, Position position) {
    return Invitation.fresh(
        id, position.id(), Optional.of("Анна"), NOW, NOW.plus(Duration.ofDays(14)));
  }

  static StoredReport report(String id, String invitationId, String nonce) {
    return new StoredReport(
        id,
        "digest-of-" + id,
        "head.payload.signature",
        invitationId,
        "key",
        "session",
        nonce,
        POLICY.hash(),
        NOW);
  }

  static StoredJudgement judgement(String reportId, Verdict verdict) {
    return new StoredJudgement(reportId, POLICY.hash(), NOW, verdict, "[]");
  }

  static IssuedCertificate certificate(String id, String credential) {
    return new IssuedCertificate(
        id, credential, NOW, NOW.plusSeconds(9), new StatusPlace(0, id.hashCode()));
  }

  /** Keeps a position and an invitation "i", on which reports can stand. */
  static void prepare(Stores stores) {
    Position position = position("chat");
    stores.positions().add(position, POLICY);
    stores.invitations().add(invitation("i", position), "hash-of-i");
  }
}
