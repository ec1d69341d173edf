package io.deskworthy.server;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.MachineFindings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.unit.ByteSize;
import io.deskworthy.server.http.FakeExchange;
import io.deskworthy.server.http.Handler;
import io.deskworthy.server.intake.Appraiser;
import io.deskworthy.server.intake.InMemoryReports;
import io.deskworthy.server.intake.IntakeParts;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.ReportHandler;
import io.deskworthy.server.intake.StatusPlace;
import io.deskworthy.server.invitation.InMemoryInvitations;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.WrongCodeLimit;
import io.deskworthy.server.position.Consents;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.InMemoryPositions;
import io.deskworthy.server.position.Position;
import io.deskworthy.server.position.StoredPolicy;
import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.secret.TokenSource;
import io.deskworthy.server.session.InMemoryEnrolments;
import io.deskworthy.server.session.KnownNode;
import io.deskworthy.server.session.SessionAnswer;
import io.deskworthy.server.session.SessionHandler;
import io.deskworthy.server.session.SessionTokens;
import io.deskworthy.server.session.Sessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** A server without sockets and without a disk, and a candidate with one key. */
public final class Desk {

  /** The one certificate's text. */
  public static final String CREDENTIAL = "credential";

  public final FakeClock clock = new FakeClock();
  public final SigningKey sessionKey = SigningKey.generate();
  public final SigningKey witnessKey = SigningKey.generate();
  public final SigningKey candidateKey = SigningKey.generate();
  public final InMemoryPositions positions = new InMemoryPositions();
  public final InMemoryInvitations invitationStore = new InMemoryInvitations();
  public final InMemoryEnrolments enrolments = new InMemoryEnrolments();
  public final InMemoryReports reports = new InMemoryReports(invitationStore);
  public final SessionTokens sessions = new SessionTokens(sessionKey, clock);
  public final Invitations invitations;

  /** Whether reports earn a certificate, whatever they say. */
  public boolean certifies;

  private final TokenSource tokens = new TokenSource(new Random(1), clock);

  /** Opens for business, with one position. */
  public Desk() {
    StoredPolicy policy = StoredPolicy.preset();
    positions.put(new Employer("Example Ltd", Employer.DEFAULT_KEEPING));
    positions.add(new Position("p", "Chat support", policy.hash(), clock.instant()), policy);
    invitations = new Invitations(
        invitationStore,
        new KeyedHash(new byte[32]),
        new SecretBox(new byte[32], tokens),
        tokens,
        clock);
  }

  /** Invites somebody and returns the code. */
  public String invite() {
    return invitations
        .invite("p", Optional.of("Anna Petrova"), Duration.ofDays(14))
        .text();
  }

  /** Returns what answers POST /api/v1/sessions. */
  public Handler sessionHandler() {
    return new SessionHandler(
        invitations,
        new WrongCodeLimit(clock),
        new Sessions(invitations, enrolments, positions, tokens, clock),
        new SessionAnswer(
            sessions,
            positions,
            positions,
            List.of(new KnownNode("https://desk.example", witnessKey.verificationKey()))));
  }

  /** Returns what answers POST /api/v1/reports. */
  public Handler reportHandler() {
    return new ReportHandler(new IntakeParts(
        enrolments,
        sessions,
        invitationStore,
        positions,
        new Consents(positions, positions, invitationStore),
        new Appraiser(List.of(witnessKey.verificationKey())),
        (report, invitation, policy, appraisal) -> certifies
            ? Optional.of(new IssuedCertificate(
                "certificate-of-" + report.id(),
                CREDENTIAL,
                clock.instant(),
                clock.instant(),
                new StatusPlace(0, 0)))
            : Optional.empty(),
        reports,
        tokens,
        clock));
  }

  /** Returns a request for a session with the candidate's key. */
  public FakeExchange sessionRequest(String code) {
    return new FakeExchange().withBody(sessionBody(code, candidateKey));
  }

  /** Returns the body of a request for a session with {@code key}. */
  public static String sessionBody(String code, SigningKey key) {
    ObjectNode json = StrictJson.newObject()
        .put("invitation", code)
        .put("keyId", key.verificationKey().keyId());
    json.set("publicKey", key.verificationKey().toJwk());
    return StrictJson.line(json);
  }

  /** Begins a session and returns what the candidate is told. */
  public ObjectNode beginSession(String code) throws Exception {
    FakeExchange exchange = sessionRequest(code);
    sessionHandler().handle(exchange);
    return StrictJson.object(exchange.answer().getBytes(StandardCharsets.UTF_8), 1 << 20);
  }

  /** Returns an honest report of 8 GB of memory in {@code session}, to be changed by a test. */
  public Report report(ObjectNode session) {
    Findings findings = Findings.builder()
        .measured(MachineFindings.INSTALLED_MEMORY, ByteSize.ofGigabytes(8))
        .build();
    return new Report(
        clock.instant(),
        "0.1.0",
        session.get("session").stringValue(),
        Optional.of(new Consent("1", "en", clock.instant())),
        findings,
        List.of());
  }

  /** Returns {@code report} signed by the candidate for {@code session}. */
  public String sign(Report report, ObjectNode session) {
    return SignedReport.seal(
        report,
        candidateKey,
        session.get("nonce").stringValue(),
        session.get("reportUrl").stringValue());
  }

  /** Sends a signed report. */
  public FakeExchange send(String jws) throws IOException {
    FakeExchange exchange =
        new FakeExchange().withHeader("Content-Type", "application/jose").withBody(jws);
    reportHandler().handle(exchange);
    return exchange;
  }
}
