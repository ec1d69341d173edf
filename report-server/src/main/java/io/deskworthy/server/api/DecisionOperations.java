package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Decision;
import io.deskworthy.server.applicant.Decisions;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.Rerun;
import io.deskworthy.server.certificate.CertificateRegister;
import io.deskworthy.server.certificate.KeptCertificate;
import io.deskworthy.server.erasure.Act;
import io.deskworthy.server.erasure.ErasureReason;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StoredReport;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What is decided about an applicant: waivers, another run, the archive, certificate, erasure. */
final class DecisionOperations {

  private static final String ONE = ApplicantOperations.ONE;
  private static final int MAX_REQUIREMENT = 80;
  private static final int MAX_DECISION = 40;

  private final HiringParts hiring;
  private final ApplicantStore store;
  private final Decisions decisions;
  private final CertificateRegister register;
  private final String publicUrl;

  DecisionOperations(ApiParts parts) {
    this.hiring = parts.hiring();
    this.store = parts.hiring().list();
    this.decisions = parts.hiring().decisions();
    this.register = parts.hiring().desk().register();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.post(ONE + "/waivers", "waive", "Waives a requirement that is missed")
            .least(Role.RECRUITER)
            .takes("NewWaiver")
            .answers(201, "Applicant", "The applicant as they stand now")
            .problem(404, "not-found")
            .problem(409, "nothing-to-waive")
            .problem(422, "waiver-without-reason")
            .by(this::waive),
        ApiOperation.delete(ONE + "/waivers/{requirement}", "takeWaiverBack", "Takes a waiver back")
            .least(Role.RECRUITER)
            .answers(200, "Applicant", "The applicant as they stand now")
            .problem(404, "not-found")
            .by(this::takeBack),
        ApiOperation.post(ONE + "/rerun", "askAgain", "Asks the candidate for another run")
            .least(Role.RECRUITER)
            .answers(201, "Rerun", "The link of the new invitation")
            .problem(404, "not-found")
            .by(this::askAgain),
        ApiOperation.put(
                ONE + "/archived", "archive", "Accepts or declines, puts away, or puts back")
            .least(Role.RECRUITER)
            .takes("Archived")
            .answers(200, "Applicant", "The applicant as they stand now")
            .problem(404, "not-found")
            .by(this::archive),
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

  private ApiAnswer waive(ApiRequest request) throws MalformedJsonException {
    Listed listed = ApplicantOperations.find(store, request);
    JsonFields json = request.json();
    decisions.waive(
        listed,
        json.text("requirement", MAX_REQUIREMENT),
        json.text("reason", 2 * Decisions.MOST_REASON),
        request.actor());
    return ApiAnswer.made(withoutName(ApplicantOperations.find(store, request)));
  }

  private ApiAnswer takeBack(ApiRequest request) {
    Listed listed = ApplicantOperations.find(store, request);
    if (!decisions.takeBack(listed, request.path("requirement"), request.actor())) {
      throw Problem.notFound();
    }
    return ApiAnswer.of(ApplicantOperations.json(ApplicantOperations.find(store, request)));
  }

  private ApiAnswer askAgain(ApiRequest request) {
    Rerun rerun = decisions.askAgain(ApplicantOperations.find(store, request), request.actor());
    return ApiAnswer.made(StrictJson.newObject()
        .put("link", publicUrl + "/i/" + rerun.code())
        .put("expires", rerun.expiresAt().toString()));
  }

  private ApiAnswer archive(ApiRequest request) throws MalformedJsonException {
    Listed listed = ApplicantOperations.find(store, request);
    JsonFields json = request.json();
    boolean isArchived = json.truth("archived");
    Optional<Decision> decision = decision(json);
    if (!isArchived && decision.isPresent()) {
      throw json.refused("decision", "none: what is decided is archived");
    }
    if (isArchived) {
      decisions.close(listed, decision, request.actor());
    } else {
      decisions.restore(listed, request.actor());
    }
    return ApiAnswer.of(ApplicantOperations.json(ApplicantOperations.find(store, request)));
  }

  private static Optional<Decision> decision(JsonFields json) throws MalformedJsonException {
    Optional<String> word = json.optionalText("decision", MAX_DECISION);
    Optional<Decision> decision = word.flatMap(Decision::ofName);
    if (word.isPresent() && decision.isEmpty()) {
      throw json.refused("decision", "one of " + List.of(Decision.values()));
    }
    return decision;
  }

  private ApiAnswer issue(ApiRequest request) {
    StoredReport report = ApplicantOperations.stored(
        hiring, ApplicantOperations.find(store, request).reportId());
    IssuedCertificate certificate =
        hiring.applicants().certificate(report, hiring.desk().issuer());
    register.put(report.id(), report.invitationId(), certificate, request.actor());
    return ApiAnswer.made(ApplicantOperations.json(certificate(report.id()), publicUrl));
  }

  private ApiAnswer revoke(ApiRequest request) {
    String report = ApplicantOperations.find(store, request).reportId();
    register.revoke(certificate(report), request.actor());
    return ApiAnswer.of(ApplicantOperations.json(certificate(report), publicUrl));
  }

  private ApiAnswer erase(ApiRequest request) throws MalformedJsonException {
    Listed listed = ApplicantOperations.find(store, request);
    JsonFields json = request.json();
    if (!json.truth("sure")) {
      throw json.refused("sure", "true: nothing brings the data back");
    }
    Act act = hiring
        .desk()
        .erasure()
        .erase(listed.invitationId(), request.actor(), ErasureReason.EMPLOYER_DECIDED);
    return ApiAnswer.made(StrictJson.newObject()
        .put("act", act.id())
        .put("url", publicUrl + "/erasures/" + act.id()));
  }

  private KeptCertificate certificate(String reportId) {
    return register.ofReport(reportId).orElseThrow(Problem::notFound);
  }

  /** An answer is kept for a day, longer than a candidate's data may be. */
  private static ObjectNode withoutName(Listed listed) {
    ObjectNode json = ApplicantOperations.json(listed);
    json.remove("candidate");
    return json;
  }
}
