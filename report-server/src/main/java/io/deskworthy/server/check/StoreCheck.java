package io.deskworthy.server.check;

import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.audit.AuditChain;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StoredReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at everything that is stored once. For one thread, and to be used once. */
public final class StoreCheck implements StoreReader {

  private final Faults faults = new Faults();
  private final LogCheck log;
  private final ReportCheck reportCheck;
  private final CertificateCheck certificateCheck;
  private final Map<String, String> certificates = new HashMap<>();
  private final Set<String> notRevoked = new HashSet<>();
  private long reports;
  private long certificateCount;

  /**
   * Begins to look.
   *
   * @param chain what binds the entries of the log
   * @param known hashes of entries that once were the last
   * @param appraiser judges reports
   * @param certificateKeys that have ever signed certificates, by their ids
   */
  public StoreCheck(
      AuditChain chain,
      List<String> known,
      Appraiser appraiser,
      Map<String, VerificationKey> certificateKeys) {
    this.log = new LogCheck(chain, known, faults);
    this.reportCheck = new ReportCheck(appraiser, faults);
    this.certificateCheck = new CertificateCheck(certificateKeys, faults);
  }

  /** Looks at all of {@code things} and returns what came of it. */
  public CheckResult run(StoredThings things) {
    things.readAll(this);
    log.end();
    notRevoked.stream()
        .filter(log::saysRevoked)
        .filter(invitation -> !certificates.getOrDefault(invitation, "").isEmpty())
        .forEach(invitation -> faults.add(
            "certificate " + certificates.get(invitation),
            "the log says that it was revoked, the status list does not"));
    return new CheckResult(
        reports,
        certificateCount,
        log.entries(),
        faults.sentences(),
        faults.count(),
        reportCheck.notes());
  }

  @Override
  public void logEntry(AuditEntry entry) {
    log.take(entry);
  }

  @Override
  public void damage(String sentence) {
    faults.add("database", sentence);
  }

  @Override
  public void policy(String hash, String json) {
    reportCheck.policy(hash, json);
  }

  @Override
  public void report(
      StoredReport report,
      Optional<String> jwk,
      Optional<String> verdict,
      Optional<String> judgedBy) {
    reports++;
    log.report(report.id(), report.invitationId(), report.digest(), report.receivedAt());
    reportCheck.report(report, jwk, verdict, judgedBy);
  }

  @Override
  public void certificate(
      IssuedCertificate certificate,
      String invitationId,
      String reportDigest,
      Optional<KeptPlace> place) {
    certificateCount++;
    certificateCheck.certificate(certificate, reportDigest, place);
    // Of two by one invitation, the log does not say which it means.
    certificates.merge(invitationId, certificate.id(), (one, other) -> "");
    if (place.flatMap(KeptPlace::revokedAt).isEmpty()) {
      notRevoked.add(invitationId);
    }
  }

  @Override
  public void statusList(long list, long taken, long places) {
    faults.require(
        taken == places,
        "status list " + list,
        taken + " places are counted as taken, " + places + " are");
  }
}
