package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.applicant.ApplicantFilter;
import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Listed;
import io.deskworthy.server.applicant.QueryText;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.certificate.KeptCertificate;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.intake.StoredJudgement;
import io.deskworthy.server.intake.StoredReport;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Applicants: found, read, and their signed reports. */
final class ApplicantOperations {

  static final String PATH = Api.BASE + "/applicants";
  static final String ONE = PATH + "/{id}";

  /** Somebody who tries that often has another problem. */
  private static final int MOST_RUNS = 50;

  private final HiringParts hiring;
  private final ApplicantStore store;
  private final AuditLog audit;
  private final Clock clock;
  private final String publicUrl;

  ApplicantOperations(ApiParts parts) {
    this.hiring = parts.hiring();
    this.store = parts.hiring().list();
    this.audit = parts.signIn().audit();
    this.clock = parts.signIn().clock();
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listApplicants", "Applicants by their reports")
            .paged()
            .query("q", "string", "Words that stand in name, address or position")
            .query("verdict", "Standing", "Only those")
            .query("position", "string", "Id of the only position")
            .query("missed", "string", "Only those who miss that requirement")
            .query("age", "Age", "Only reports of that age")
            .query("state", "Scope", "Only those; without it, all that are not archived")
            .query("sort", "Sort", "In which order; without it, the newest first")
            .answers(200, "ApplicantPage", "A page of applicants")
            .by(this::list),
        ApiOperation.get(ONE, "getApplicant", "One report with all that is known about it")
            .answers(200, "ApplicantInFull", "The applicant")
            .problem(404, "not-found")
            .by(this::show),
        ApiOperation.get(ONE + "/report.jws", "getReport", "The signed report as it came")
            .answersFile(200, "application/jose", "Compact JWS, see docs/report-format.md")
            .problem(404, "not-found")
            .by(this::report),
        ApiOperation.get(ONE + "/key.jwk", "getReportKey", "The public key that signed the report")
            .answersFile(200, "application/jwk+json", "Jwk", "JWK (RFC 7517)")
            .problem(404, "not-found")
            .by(this::key));
  }

  private ApiAnswer list(ApiRequest request) {
    int limit = request.limit();
    ApplicantQuery query = query(request);
    Optional<Listed> after =
        request.cursor().map(id -> store.find(id).orElseThrow(Cursor::refused));
    List<Listed> found = store.some(query, after, clock.instant(), limit + 1);
    return Cursor.page("applicants", found, limit, ApplicantOperations::json, Listed::reportId);
  }

  /** Unlike a page, a program is told what it asked for in vain. */
  private static ApplicantQuery query(ApiRequest request) {
    ApplicantQuery query = QueryText.read(name ->
        name.equals("after") || name.equals("before") ? Optional.empty() : request.query(name));
    ApplicantFilter filter = query.filter();
    check(request, "verdict", filter.standing().isPresent());
    check(request, "position", filter.position().isPresent());
    check(request, "missed", filter.missed().isPresent());
    check(request, "age", filter.age().isPresent());
    check(request, "state", isWord(request, "state", filter.scope().word()));
    check(request, "sort", isWord(request, "sort", query.sort().word()));
    return query;
  }

  private static boolean isWord(ApiRequest request, String parameter, String word) {
    return request.query(parameter).equals(Optional.of(word));
  }

  private static void check(ApiRequest request, String parameter, boolean understood) {
    if (request.query(parameter).isPresent() && !understood) {
      throw Problem.malformed(parameter + ": there is no such value.");
    }
  }

  private ApiAnswer show(ApiRequest request) {
    Listed listed = find(store, request);
    StoredReport report = stored(hiring, listed.reportId());
    audit.add(request.visitor().did(AuditAction.REPORT_VIEWED, listed.reportId(), ""));
    ObjectNode json = json(listed).put("digest", report.digest());
    List<StoredJudgement> judgements = hiring.applicants().reports().judgements(report.id());
    StoredJudgement latest = judgements.get(judgements.size() - 1);
    json.put("verdict", latest.verdict().name())
        .put("policy", latest.policyHash())
        .put("judged", latest.judgedAt().toString())
        .putRawValue("assessments", new RawValue(latest.assessments()));
    waivers(json.putArray("waivers"), report.id());
    ArrayNode runs = json.putArray("runs");
    store.runs(report.id(), MOST_RUNS).forEach(run -> runs.add(json(run)));
    hiring
        .desk()
        .register()
        .ofReport(report.id())
        .ifPresent(kept -> json.set("certificate", json(kept, publicUrl)));
    return ApiAnswer.of(json);
  }

  private void waivers(ArrayNode list, String reportId) {
    store.waivers(reportId).forEach(waiver -> {
      ObjectNode json = list.addObject()
          .put("requirement", waiver.requirement())
          .put("reason", waiver.reason())
          .put("by", waiver.by())
          .put("at", waiver.at().toString());
      waiver.takenBackAt().ifPresent(at -> json.put("takenBack", at.toString()));
    });
  }

  private ApiAnswer report(ApiRequest request) {
    StoredReport report = stored(hiring, find(store, request).reportId());
    audit.add(request.visitor().did(AuditAction.REPORT_SAVED, report.id(), ""));
    return ApiAnswer.file("application/jose", report.jws());
  }

  private ApiAnswer key(ApiRequest request) {
    StoredReport report = stored(hiring, find(store, request).reportId());
    return hiring
        .applicants()
        .enrolments()
        .key(report.keyId())
        .map(key -> ApiAnswer.file("application/jwk+json", StrictJson.line(key.toJwk())))
        .orElseThrow(Problem::notFound);
  }

  /** Returns the report that a request is about, as lists show it. */
  static Listed find(ApplicantStore store, ApiRequest request) {
    return store.find(request.path("id")).orElseThrow(Problem::notFound);
  }

  /** Returns a report as it is kept. */
  static StoredReport stored(HiringParts hiring, String reportId) {
    return hiring.applicants().reports().find(reportId).orElseThrow(Problem::notFound);
  }

  static ObjectNode json(Listed listed) {
    ObjectNode json = StrictJson.newObject()
        .put("report", listed.reportId())
        .put("invitation", listed.invitationId())
        .put("position", listed.positionId())
        .put("positionName", listed.position())
        .put("standing", listed.standing().name())
        .put("state", listed.state().name())
        .put("archived", listed.isArchived())
        .put("received", listed.receivedAt().toString());
    listed.candidate().ifPresent(name -> json.put("candidate", name));
    listed
        .decided()
        .ifPresent(decided -> json.putObject("decision")
            .put("outcome", decided.decision().name())
            .put("by", decided.by())
            .put("at", decided.at().toString()));
    ArrayNode missed = json.putArray("missed");
    listed
        .missed()
        .forEach(each -> missed
            .addObject()
            .put("requirement", each.requirement())
            .put("outcome", each.outcome().name())
            .put("waived", each.waived()));
    return json;
  }

  static ObjectNode json(KeptCertificate kept, String publicUrl) {
    ObjectNode json = StrictJson.newObject()
        .put("id", kept.issued().id())
        .put("url", publicUrl + "/c/" + kept.issued().id())
        .put("issued", kept.issued().issuedAt().toString())
        .put("expires", kept.issued().expiresAt().toString());
    kept.revokedAt().ifPresent(at -> json.put("revoked", at.toString()));
    return json;
  }
}
