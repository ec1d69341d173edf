package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.server.intake.Appraisal;
import io.deskworthy.server.intake.CertificateIssuer;
import io.deskworthy.server.intake.IssuedCertificate;
import io.deskworthy.server.intake.StatusPlace;
import io.deskworthy.server.intake.StoredReport;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.position.StoredPolicy;
import io.deskworthy.server.secret.TokenSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes certificates for reports that are ready. Safe for concurrent use. */
public final class Certifier implements CertificateIssuer {

  private final String publicUrl;
  private final CertificateKeys keys;
  private final StatusLists statuses;
  private final TokenSource tokens;
  private final SecureRandom salts;
  private final Clock clock;

  /**
   * Makes a certifier.
   *
   * @param publicUrl what the server's public address begins with: the issuer's name
   * @param keys which key signs
   * @param statuses where it will stand whether they were revoked
   * @param salts where the salts of disclosures come from
   */
  public Certifier(
      String publicUrl,
      CertificateKeys keys,
      StatusLists statuses,
      TokenSource tokens,
      SecureRandom salts,
      Clock clock) {
    this.publicUrl = publicUrl;
    this.keys = keys;
    this.statuses = statuses;
    this.tokens = tokens;
    this.salts = salts;
    this.clock = clock;
  }

  @Override
  public Optional<IssuedCertificate> issue(
      StoredReport report, Invitation invitation, StoredPolicy policy, Appraisal appraisal) {
    Instant issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = expiry(report, policy);
    if (appraisal.judgement().verdict() != Verdict.READY || !issuedAt.isBefore(expiresAt)) {
      return Optional.empty();
    }
    SigningKey key = keys.signing();
    StatusPlace place = statuses.take(key.verificationKey().keyId(), expiresAt);
    SdJwt credential = CertificateClaims.write(
            registered(issuedAt, expiresAt, place),
            report.digest(),
            invitation.candidate(),
            policy,
            appraisal,
            salts)
        .sign(key);
    return Optional.of(
        new IssuedCertificate(tokens.id(), credential.serialize(), issuedAt, expiresAt, place));
  }

  /** Counted from the report: issued anew, a certificate makes no measurement younger. */
  private static Instant expiry(StoredReport report, StoredPolicy policy) {
    return report
        .receivedAt()
        .truncatedTo(ChronoUnit.SECONDS)
        .plus(Duration.ofDays(policy.policy().certificateDays()));
  }

  private ObjectNode registered(Instant issuedAt, Instant expiresAt, StatusPlace place) {
    ObjectNode claims = StrictJson.newObject()
        .put("iss", publicUrl)
        .put("vct", publicUrl + CredentialType.PATH)
        // Not the certificate's id: that would lead whoever sees a part to the whole.
        .put("sub", tokens.id())
        .put("iat", issuedAt.getEpochSecond())
        .put("exp", expiresAt.getEpochSecond());
    claims.set("status", statuses.reference(place).toClaim());
    return claims;
  }
}
