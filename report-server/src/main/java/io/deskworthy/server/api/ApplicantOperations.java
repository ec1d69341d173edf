package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.certificate.CertificateRegister;
import io.deskworthy.server.certificate.KeptCertificate;
import io.deskworthy.server.erasure.Act;
import io.deskworthy.server.erasure.ErasureReason;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Reports: read, saved, certified, and erased. */
final class ApplicantOperations {

  private static final String ONE = Api.BASE + "/applicants/{id}";

  private final HiringParts hiring;
  private final CertificateRegister register;
  private final AuditLog audit;
  private final String publicUrl;

  ApplicantOperations(ApiParts parts) {
    this.hiring = parts.hiring();
    this.register = parts.hiring().desk().register();
    this.audit = parts.signIn().audit();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(ONE, "getApplicant", "One report with all that is known about it")
            .answers(200, "ApplicantInFull", "The applicant")
            .problem(404, "not-found")
            .by(this::show),
        ApiOperation.get(ONE + "/report.jws", "getReport", "The signed report as it came")
            .answersFile(200, "application/jose", "Compact JWS, see docs/report-format.md")
            .problem(404, "not-found")
            .by(this::save),
        ApiOperation.get(ONE + "/key.jwk", "getReportKey", "The public key that signed the report")
            .answersFile(200, "application/jwk+json", "Jwk", "JWK (RFC 7517)")
            .problem(404, "not-found")
            .by(this::key),
        ApiOperation.post(ONE + "/certificate", "issueCertificate", "Issues a certificate, or anew")
            .least(Role.RECRUITER)
            .answers(201, "Certificate", "The certificate; one there was before is revoked")
            .problem(404, "not-found")
            .problem(409, "certificate-not-earned")
            .by(this::issue),
        ApiOperation.post(ONE + "/certificate/revoke", "revokeCertificate", "Revokes a certificate")
            .least(Role.RECRUITER)
            .answers(200, "Certificate", "The certificate as it is now")
            .problem(404, "not-found")
            .by(this::revoke),
        ApiOperation.post(ONE + "/erasure", "erase", "Erases all that is kept of the candidate")
            .least(Role.RECRUITER)
            .takes("Sure")
            .answers(201, "Act", "The act of erasure")
            .problem(404, "not-found")
            .by(this::erase));
  }

  private ApiAnswer show(ApiRequest request) {
    StoredReport report = report(request);
    audit.add(request.visitor().did(AuditAction.REPORT_VIEWED, report.id(), ""));
    List<StoredJudgement> judgements = hiring.applicants().reports().judgements(report.id());
    StoredJudgement latest = judgements.get(judgements.size() - 1);
    ObjectNode json = StrictJson.newObject()
        .put("report", report.id())
        .put("invitation", report.invitationId())
        .put("received", report.receivedAt().toString())
        .put("digest", report.digest())
        .put("verdict", latest.verdict().name())
        .put("policy", latest.policyHash())
        .put("judged", latest.judgedAt().toString())
        .putRawValue("assessments", new RawValue(latest.assessments()));
    hiring.applicants().invitations().find(report.invitationId()).ifPresent(invitation -> {
      json.put("position", invitation.positionId());
      invitation.candidate().ifPresent(name -> json.put("candidate", name));
    });
    register.ofReport(report.id()).ifPresent(kept -> json.set("certificate", json(kept)));
    return ApiAnswer.of(json);
  }

  private ApiAnswer save(ApiRequest request) {
    StoredReport report = report(request);
    audit.add(request.visitor().did(AuditAction.REPORT_SAVED, report.id(), ""));
    return ApiAnswer.file("application/jose", report.jws());
  }

  private ApiAnswer key(ApiRequest request) {
    return hiring
        .applicants()
        .enrolments()
        .key(report(request).keyId())
        .map(key -> ApiAnswer.file("application/jwk+json", StrictJson.line(key.toJwk())))
        .orElseThrow(Problem::notFound);
  }

  private ApiAnswer issue(ApiRequest request) {
    StoredReport report = report(request);
    IssuedCertificate certificate =
        hiring.applicants().certificate(report, hiring.desk().issuer());
    register.put(report.id(), report.invitationId(), certificate, request.actor());
    return ApiAnswer.made(json(certificate(report.id())));
  }

  private ApiAnswer revoke(ApiRequest request) {
    String report = report(request).id();
    register.revoke(certificate(report), request.actor());
    return ApiAnswer.of(json(certificate(report)));
  }

  private ApiAnswer erase(ApiRequest request) throws MalformedJsonException {
    StoredReport report = report(request);
    JsonFields json = request.json();
    if (!json.truth("sure")) {
      throw json.refused("sure", "true: nothing brings the data back");
    }
    Act act = hiring
        .desk()
        .erasure()
        .erase(report.invitationId(), request.actor(), ErasureReason.EMPLOYER_DECIDED);
    return ApiAnswer.made(StrictJson.newObject()
        .put("act", act.id())
        .put("url", publicUrl + "/erasures/" + act.id()));
  }

  private StoredReport report(ApiRequest request) {
    return hiring.applicants().reports().find(request.path("id")).orElseThrow(Problem::notFound);
  }

  private KeptCertificate certificate(String reportId) {
    return register.ofReport(reportId).orElseThrow(Problem::notFound);
  }

  private ObjectNode json(KeptCertificate kept) {
    ObjectNode json = StrictJson.newObject()
        .put("id", kept.issued().id())
        .put("url", publicUrl + "/c/" + kept.issued().id())
        .put("issued", kept.issued().issuedAt().toString())
        .put("expires", kept.issued().expiresAt().toString());
    kept.revokedAt().ifPresent(at -> json.put("revoked", at.toString()));
    return json;
  }
}
