package io.deskworthy.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.deskworthy.report.Report;
import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.server.Desk;
import io.deskworthy.server.http.FakeExchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class ReportHandlerTest {

  private final Desk desk = new Desk();
  private final String code = desk.invite();
  private ObjectNode session = StrictJson.newObject();

  @BeforeEach
  void begin() throws Exception {
    session = desk.beginSession(code);
  }

  @Test
  void storesAReportAndAnswersWithWhatItCameTo() throws Exception {
    String jws = desk.sign(desk.report(session), session);

    FakeExchange answer = desk.send(jws);

    assertThat(answer.status()).isEqualTo(201);
    ObjectNode json = json(answer);
    StoredReport stored = desk.reports.withDigest(SignedReport.digest(jws)).orElseThrow();
    assertThat(stored.jws()).isEqualTo(jws);
    assertThat(json.get("report").stringValue()).isEqualTo(stored.id());
    assertThat(json.get("digest").stringValue()).isEqualTo(stored.digest());
    assertThat(json.get("verdict").stringValue()).isEqualTo("UNDETERMINED");
    assertThat(json.get("reportUrl").stringValue())
        .isEqualTo("https://desk.example/applicants/" + stored.id());
    assertThat(json.has("certificateUrl")).isFalse();
    assertThat(json.get("assessments").get(0).get("requirement").stringValue())
        .isEqualTo("memory.installed");
    assertThat(json.get("assessments").get(0).get("assessment").stringValue()).isEqualTo("MET");
    assertThat(desk.invitations.find(code).flatMap(Invitation::reportedAt)).isPresent();
  }

  @Test
  void namesTheCertificateAReportEarned() throws Exception {
    desk.certifies = true;

    ObjectNode json = json(desk.send(desk.sign(desk.report(session), session)));

    assertThat(json.get("certificateUrl").stringValue())
        .isEqualTo("https://desk.example/c/certificate-of-" + json.get("report").stringValue());
  }

  @Test
  void answersTheSameBytesAgainWithTheSameEvenAfterTheSession() throws Exception {
    desk.certifies = true;
    String jws = desk.sign(desk.report(session), session);
    FakeExchange first = desk.send(jws);
    desk.clock.advance(Duration.ofDays(30));

    FakeExchange second = desk.send(jws);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.answer()).isEqualTo(first.answer());
    assertThat(desk.reports.newest(9)).hasSize(1);
  }

  @Test
  void refusesASecondReportOfOneSession() throws Exception {
    desk.send(desk.sign(desk.report(session), session));
    desk.clock.advance(Duration.ofSeconds(1));

    assertRefused(desk.sign(desk.report(session), session), "409 replayed");
  }

  @Test
  void takesAReportDaysLaterButNotAfterAWeek() throws Exception {
    ObjectNode other = desk.beginSession(code);
    String inTime = desk.sign(desk.report(session), session);
    String late = desk.sign(desk.report(other), other);

    desk.clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(desk.send(inTime).status()).isEqualTo(201);

    desk.clock.advance(Duration.ofSeconds(1));
    assertRefused(late, "410 session-expired");
  }

  @Test
  void refusesWhatIsNotSigned() {
    assertRefused("", "400 not-signed");
    assertRefused("not a report", "400 not-signed");
    assertRefused("a.b", "400 not-signed");
    assertRefused("????.????.????", "400 not-signed");
    assertRefused("x".repeat(ReportHandler.MAX_BYTES + 1), "413 too-large");
  }

  @Test
  void refusesATruncatedOrChangedReport() {
    String jws = desk.sign(desk.report(session), session);
    int payload = jws.indexOf('.') + 50;
    char other = jws.charAt(payload) == 'A' ? 'B' : 'A';

    assertRefused(jws.substring(0, jws.length() / 2), "400 not-signed");
    assertRefused(jws + "\n", "400 not-signed");
    assertRefused(
        jws.substring(0, payload) + other + jws.substring(payload + 1), "401 signature-rejected");
  }

  @Test
  void refusesAKeyThatWasNeverEnrolled() {
    String jws = SignedReport.seal(
        desk.report(session),
        SigningKey.generate(),
        session.get("nonce").stringValue(),
        session.get("reportUrl").stringValue());

    assertRefused(jws, "401 signature-rejected");
  }

  @Test
  void refusesAnythingElseTheKeySigned() {
    JwsHeader header = JwsHeader.of("deskworthy-session+jwt", desk.candidateKey.verificationKey());
    String jws = CompactJws.sign(header, "{}".getBytes(StandardCharsets.UTF_8), desk.candidateKey);

    assertRefused(jws, "401 signature-rejected");
  }

  @Test
  void refusesAReportForAnotherAddressOrNonce() {
    Report report = desk.report(session);
    String nonce = session.get("nonce").stringValue();
    String url = session.get("reportUrl").stringValue();

    assertRefused(
        SignedReport.seal(report, desk.candidateKey, nonce, "https://else.example/api/v1/reports"),
        "400 wrong-url");
    assertRefused(SignedReport.seal(report, desk.candidateKey, "n", url), "409 wrong-nonce");
  }

  @Test
  void refusesASessionThatAnotherKeyBegan() throws Exception {
    FakeExchange exchange =
        new FakeExchange().withBody(Desk.sessionBody(desk.invite(), SigningKey.generate()));
    desk.sessionHandler().handle(exchange);
    ObjectNode others = json(exchange);

    assertRefused(desk.sign(desk.report(others), others), "409 wrong-invitation");
  }

  @Test
  void refusesASessionItDidNotBegin() {
    Report report = desk.report(session.put("session", "made.up.token"));

    assertRefused(desk.sign(report, session), "401 session-unknown");
  }

  @Test
  void refusesAReportWithoutConsent() {
    Report report = desk.report(session);
    Report silent = new Report(
        report.takenAt(),
        report.agentVersion(),
        report.session(),
        Optional.empty(),
        report.findings(),
        report.statements());

    assertRefused(desk.sign(silent, session), "422 malformed-report");
  }

  @Test
  void refusesAbsurdValuesAndOtherVersions() {
    assertRefused(changed(json -> json.replace("8589934592", "-1")), "422 malformed-report");
    assertRefused(changed(json -> json.replace("8589934592", "1e300")), "422 malformed-report");
    assertRefused(changed(json -> json.replace("8589934592", "NaN")), "422 malformed-report");
    assertRefused(changed(json -> json.substring(1)), "422 malformed-report");
    assertRefused(
        changed(json -> json.replace("deskworthy-report/1", "deskworthy-report/2")),
        "422 unknown-version");
  }

  @Test
  void refusesAWitnessStatementThatWasChanged() {
    String statement = CompactJws.sign(
        JwsHeader.of("deskworthy-witness+jwt", desk.witnessKey.verificationKey()),
        "{}".getBytes(StandardCharsets.UTF_8),
        desk.witnessKey);
    Report report = desk.report(session);
    Report witnessed = new Report(
        report.takenAt(),
        report.agentVersion(),
        report.session(),
        report.consent(),
        report.findings(),
        List.of(statement));

    assertRefused(desk.sign(witnessed, session), "422 statement-rejected");
  }

  @Test
  void refusesAnotherMediaType() {
    FakeExchange exchange = new FakeExchange()
        .withHeader("Content-Type", "application/json")
        .withBody(desk.sign(desk.report(session), session));

    Problem problem =
        catchThrowableOfType(Problem.class, () -> desk.reportHandler().handle(exchange));

    assertThat(problem.name()).isEqualTo("unsupported-type");
  }

  private String changed(UnaryOperator<String> change) {
    String json = new String(ReportFormat.write(desk.report(session)), StandardCharsets.UTF_8);
    JwsHeader header = JwsHeader.of(
        ReportFormat.TYPE,
        desk.candidateKey.verificationKey(),
        session.get("nonce").stringValue(),
        session.get("reportUrl").stringValue());
    byte[] payload = change.apply(json).getBytes(StandardCharsets.UTF_8);
    return CompactJws.sign(header, payload, desk.candidateKey);
  }

  private void assertRefused(String jws, String expected) {
    int before = desk.reports.newest(99).size();
    Problem problem = catchThrowableOfType(Problem.class, () -> desk.send(jws));
    assertThat(problem).isNotNull();
    assertThat(problem.status() + " " + problem.name()).isEqualTo(expected);
    assertThat(desk.reports.newest(99)).hasSize(before);
  }

  private static ObjectNode json(FakeExchange exchange) throws Exception {
    return StrictJson.object(exchange.answer().getBytes(StandardCharsets.UTF_8), 1 << 20);
  }
}
