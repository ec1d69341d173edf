package io.deskworthy.agent.verification;

import io.deskworthy.agent.verification.Verification.CertificateHolds;
import io.deskworthy.agent.verification.Verification.Note;
import io.deskworthy.agent.verification.Verification.Rejected;
import io.deskworthy.agent.verification.Verification.ReportHolds;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.UnknownVersionException;
import io.deskworthy.report.credential.CredentialVerifier;
import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.VerificationKey;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Decides with a key in hand; asks nobody.
 *
 * @param clock tells whether a certificate's time has come, and is not over
 */
record SignatureCheck(Clock clock) {

  /** Clocks of home computers are often minutes off. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

  Verification report(String jws, VerificationKey key, boolean ownKey) {
    try {
      SignedReport signed = SignedReport.open(jws, key);
      return new ReportHolds(signed, ownKey, notesOn(signed));
    } catch (RejectedJwsException rejected) {
      return new Rejected(rejected.fault().code(), String.valueOf(rejected.getMessage()));
    } catch (MalformedJsonException malformed) {
      return new Rejected(malformed.fault().code(), String.valueOf(malformed.getMessage()));
    } catch (UnknownVersionException unknown) {
      return new Rejected(UnknownVersionException.CODE, String.valueOf(unknown.getMessage()));
    }
  }

  /** Returns what {@code then} makes of the issuer that the certificate names. */
  Verification withIssuer(String text, Function<URI, Verification> then) {
    try {
      return then.apply(CertificateText.claimedIssuer(SdJwt.parse(text).issuerJwt()));
    } catch (RejectedCredentialException rejected) {
      return rejected(rejected);
    } catch (MalformedJsonException malformed) {
      return new Rejected(malformed.fault().code(), String.valueOf(malformed.getMessage()));
    }
  }

  Verification certificate(String text, VerificationKey key, URI issuer, boolean issuerChecked) {
    try {
      Instant now = clock.instant();
      VerifiedCredential credential = CredentialVerifier.verify(SdJwt.parse(text), key, now);
      if (credential.issuedAt().isAfter(now.plus(CLOCK_SKEW))) {
        return new Rejected(
            "certificate-from-the-future", "it says it was issued " + credential.issuedAt());
      }
      List<Note> notes =
          issuerChecked ? List.of() : List.of(Note.REVOCATION_NOT_CHECKED, Note.ISSUER_NOT_CHECKED);
      return new CertificateHolds(credential, issuer, notes);
    } catch (RejectedCredentialException rejected) {
      return rejected(rejected);
    }
  }

  private List<Note> notesOn(SignedReport signed) {
    return signed.report().takenAt().isAfter(clock.instant().plus(CLOCK_SKEW))
        ? List.of(Note.TAKEN_IN_THE_FUTURE)
        : List.of();
  }

  private static Rejected rejected(RejectedCredentialException rejected) {
    return new Rejected(
        "certificate-" + rejected.fault().name().toLowerCase(Locale.ROOT),
        String.valueOf(rejected.getMessage()));
  }
}
