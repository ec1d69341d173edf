package io.deskworthy.server.intake;

import io.deskworthy.report.Consent;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.report.network.RejectedStatementException;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.position.StoredPolicy;
import io.deskworthy.server.session.Session;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes reports: verify, then parse, then judge, then store. The order is the point: nothing reads
 * what nobody signed, and nothing is promised that is not durable. Safe for concurrent use.
 */
final class Intake {

  /**
   * Each reads from the database now and then, perhaps across a network: as many as there are
   * processors would leave some idle. One, four and all at once took the same time in
   * {@code bench/load} on two processors; the slowest hundredth waited a third less with one or
   * four.
   */
  private static final int TURNS_PER_PROCESSOR = 4;

  private final IntakeParts parts;
  private final Turns turns =
      new Turns(TURNS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors());

  Intake(IntakeParts parts) {
    this.parts = parts;
  }

  /**
   * Takes the signed text {@code jws} for the address {@code url}.
   *
   * @throws Problem if it is refused; nothing is stored then
   */
  Receipt receive(String jws, String url) {
    Supplier<Receipt> examined = turns.take(() -> examine(jws, url));
    return examined.get();
  }

  /** Does all but the storing, which waits for a disk and takes no turn; returns what is left. */
  private Supplier<Receipt> examine(String jws, String url) {
    SignedReport signed = open(jws, key(jws));
    String digest = SignedReport.digest(jws);
    try {
      return examine(signed, session(signed, url), jws, digest, url);
    } catch (Problem refused) {
      // Sent again by an agent that did not hear the answer, perhaps when the session was over.
      Receipt known = known(digest).orElseThrow(() -> refused);
      return () -> known;
    }
  }

  private Supplier<Receipt> examine(
      SignedReport signed, Session session, String jws, String digest, String url) {
    Invitation invitation = parts.invitations().find(session.invitationId()).orElseThrow();
    // Who has not reported yet sends nothing twice, and most report once.
    Optional<Receipt> known =
        invitation.reportedAt().isPresent() ? known(digest) : Optional.empty();
    if (known.isPresent()) {
      return known::orElseThrow;
    }
    StoredConsent consent = consent(signed.report(), session, url);
    return judge(signed.report(), session, invitation, jws, digest, consent);
  }

  private Optional<Receipt> known(String digest) {
    return parts.reports().withDigest(digest).map(report -> receipt(false, report));
  }

  private VerificationKey key(String jws) {
    try {
      String keyId = UnverifiedJws.parse(jws).header().keyId().orElse("");
      return parts.enrolments().key(keyId).orElseThrow(Refusals::unknownKey);
    } catch (RejectedJwsException rejected) {
      throw Refusals.of(rejected);
    }
  }

  private static SignedReport open(String jws, VerificationKey key) {
    try {
      return SignedReport.open(jws, key);
    } catch (RejectedJwsException rejected) {
      throw Refusals.of(rejected);
    } catch (MalformedJsonException malformed) {
      throw Refusals.malformed(String.valueOf(malformed.getMessage()));
    } catch (UnknownVersionException unknown) {
      throw Refusals.unknownVersion(String.valueOf(unknown.getMessage()));
    }
  }

  private Session session(SignedReport signed, String url) {
    JwsHeader header = signed.header();
    if (!header.url().equals(Optional.of(url))) {
      throw Refusals.wrongUrl(url);
    }
    Session session = parts.sessions().forReporting(signed.report().session());
    if (!header.keyId().equals(Optional.of(session.keyId()))) {
      throw Refusals.wrongInvitation();
    }
    if (!header.nonce().equals(Optional.of(session.nonce()))) {
      throw Refusals.wrongNonce();
    }
    if (signed.report().consent().isEmpty()) {
      throw Refusals.malformed("consent: expected what the candidate agreed to, found nothing");
    }
    return session;
  }

  /** An agent that does not say what exactly it showed is taken to have shown our text. */
  private StoredConsent consent(Report report, Session session, String url) {
    Consent given = report.consent().orElseThrow();
    String hash = given
        .textHash()
        .orElseGet(() -> parts
            .consents()
            .text(
                given.text(), Locale.forLanguageTag(given.language()), session.invitationId(), url)
            .hash());
    return new StoredConsent(given.text(), given.language(), hash, given.givenAt());
  }

  private Supplier<Receipt> judge(
      Report report,
      Session session,
      Invitation invitation,
      String jws,
      String digest,
      StoredConsent consent) {
    StoredPolicy policy = parts.positions().policy(session.policyHash()).orElseThrow();
    Appraisal appraisal = appraise(report, session, policy);
    StoredReport stored = new StoredReport(
        parts.tokens().orderedId(),
        digest,
        jws,
        session.invitationId(),
        session.keyId(),
        session.id(),
        session.nonce(),
        policy.hash(),
        parts.clock().instant());
    StoredJudgement judgement = new StoredJudgement(
        stored.id(),
        policy.hash(),
        stored.receivedAt(),
        appraisal.judgement().verdict(),
        StrictJson.line(AssessmentFormat.write(appraisal.judgement())));
    Optional<IssuedCertificate> certificate =
        parts.certificates().issue(stored, invitation, policy, appraisal);
    return () -> store(stored, consent, judgement, certificate);
  }

  private Receipt store(
      StoredReport stored,
      StoredConsent consent,
      StoredJudgement judgement,
      Optional<IssuedCertificate> certificate) {
    return parts.reports().add(stored, consent, judgement, certificate)
        ? new Receipt(true, stored, judgement, certificate.map(IssuedCertificate::id))
        : known(stored.digest()).orElseThrow(Refusals::replayed);
  }

  private Appraisal appraise(Report report, Session session, StoredPolicy policy) {
    try {
      return parts
          .appraiser()
          .appraise(report, session.id(), session.nonce(), session.keyId(), policy.policy());
    } catch (RejectedStatementException | RejectedJwsException | MalformedJsonException rejected) {
      throw Refusals.statement("A witness statement: " + rejected.getMessage());
    }
  }

  private Receipt receipt(boolean isNew, StoredReport report) {
    return new Receipt(
        isNew,
        report,
        parts.reports().judgements(report.id()).get(0),
        parts.reports().certificateOf(report.id()));
  }
}
