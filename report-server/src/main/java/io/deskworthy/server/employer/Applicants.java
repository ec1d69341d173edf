package io.deskworthy.server.employer;

import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.network.RejectedStatementException;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.intake.Appraisal;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.CertificateIssuer;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.ReportStore;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.PositionStore;
import io.deskworthy.server.position.StoredPolicy;
import io.deskworthy.server.session.EnrolmentStore;
import java.util.List;
import java.util.Optional;

/**
 * Puts together all that is known of an applicant: the signed report is verified, read and judged
 * anew each time, so that a page never shows what its report does not say.
 *
 * @param list finds pages of applicants
 * @param reports keeps the signed reports
 * @param enrolments keeps the keys that signed them
 * @param invitations tells whom they are about
 * @param positions tells for what, and under which policy
 * @param appraiser judges
 */
public record Applicants(
    ApplicantStore list,
    ReportStore reports,
    EnrolmentStore enrolments,
    InvitationStore invitations,
    PositionStore positions,
    Appraiser appraiser) {

  /** Returns the report of that id with all that is known about it. */
  Optional<Applicant> find(String reportId) {
    return reports.find(reportId).map(this::applicant);
  }

  /**
   * Returns a certificate for a report as it is judged today, not kept yet. Issues for the first
   * time as well: when a report meets a policy that it is judged by later.
   *
   * @throws Problem {@code certificate-not-earned} 409
   */
  public IssuedCertificate certificate(StoredReport report, CertificateIssuer issuer) {
    Applicant applicant = applicant(report);
    return issuer
        .issue(
            report,
            invitations.find(report.invitationId()).orElseThrow(),
            applicant.policy(),
            applicant.appraisal())
        .orElseThrow(Applicants::notEarned);
  }

  private static Problem notEarned() {
    return new Problem(
        409,
        "certificate-not-earned",
        "No certificate can be issued for this report",
        "It does not meet all that is required, or it is too old. Please ask for a new check.");
  }

  private Applicant applicant(StoredReport stored) {
    Invitation invitation = invitations.find(stored.invitationId()).orElseThrow();
    VerificationKey key = enrolments.key(stored.keyId()).orElseThrow();
    StoredPolicy policy = positions.policy(latestPolicy(stored)).orElseThrow();
    Report report = open(stored, key);
    Appraisal appraisal = appraise(report, stored, policy);
    return new Applicant(
        stored.id(),
        invitation.candidate(),
        positions.find(invitation.positionId()).map(Position::name).orElse(""),
        stored.receivedAt(),
        report.takenAt(),
        policy,
        appraisal,
        stored.jws(),
        key,
        stored.digest(),
        reports.certificateOf(stored.id()));
  }

  private String latestPolicy(StoredReport stored) {
    List<StoredJudgement> judgements = reports.judgements(stored.id());
    return judgements.isEmpty()
        ? stored.policyHash()
        : judgements.get(judgements.size() - 1).policyHash();
  }

  private static Report open(StoredReport stored, VerificationKey key) {
    try {
      return SignedReport.open(stored.jws(), key).report();
    } catch (RejectedJwsException | MalformedJsonException | UnknownVersionException damaged) {
      throw new IllegalStateException(
          "the stored report " + stored.id() + " no longer fits its signature", damaged);
    }
  }

  private Appraisal appraise(Report report, StoredReport stored, StoredPolicy policy) {
    try {
      return appraiser.appraise(
          report, stored.sessionId(), stored.nonce(), stored.keyId(), policy.policy());
    } catch (RejectedStatementException | RejectedJwsException | MalformedJsonException damaged) {
      throw new IllegalStateException(
          "a witness statement of report " + stored.id() + " cannot be trusted", damaged);
    }
  }
}
