package io.deskworthy.agent.verification;

import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.Download;
import io.deskworthy.agent.verification.Verification.CertificateHolds;
import io.deskworthy.agent.verification.Verification.Note;
import io.deskworthy.agent.verification.Verification.Rejected;
import io.deskworthy.agent.verification.Verification.Unreachable;
import io.deskworthy.report.credential.CredentialFault;
import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.StatusList;
import io.deskworthy.report.credential.StatusListToken;
import io.deskworthy.report.credential.StatusReference;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks the issuer of a certificate that holds whether it was revoked (Token Status List). Where
 * nobody can tell, neither can we: a list that does not come, or not as its issuer signed it,
 * leaves it open.
 *
 * @param download fetches the list
 * @param clock tells whether a list is too old to be relied on
 */
record RevocationCheck(Download download, Clock clock) {

  /** Returns {@code verification}, or what the issuer's list makes of it. */
  Verification of(Verification verification, KeySet issuerKeys) {
    if (!(verification instanceof CertificateHolds certificate)) {
      return verification;
    }
    try {
      return StatusReference.of(certificate.credential().claims())
          .map(status -> ask(certificate, status, issuerKeys))
          .orElse(noted(certificate, Note.REVOCATION_NOT_PUBLISHED));
    } catch (MalformedJsonException malformed) {
      return new Rejected(malformed.fault().code(), String.valueOf(malformed.getMessage()));
    }
  }

  private Verification ask(
      CertificateHolds certificate, StatusReference status, KeySet issuerKeys) {
    Optional<URI> address = address(status.uri());
    if (address.isEmpty()) {
      return new Rejected(
          code(CredentialFault.STATUS), "its list of revocations is not at an https address");
    }
    return download
        .text(address.get())
        .fold(
            list -> read(certificate, status, list, issuerKeys),
            problem -> open(address.get(), "status " + problem.status()),
            undelivered ->
                new Unreachable(address.get(), undelivered.fault(), undelivered.detail()));
  }

  private Verification read(
      CertificateHolds certificate, StatusReference status, String list, KeySet issuerKeys) {
    URI address = URI.create(status.uri());
    try {
      Optional<VerificationKey> key =
          issuerKeys.find(UnverifiedJws.parse(list).header().keyId());
      if (key.isEmpty()) {
        return open(address, "the list of revocations is not signed by the issuer's keys");
      }
      return StatusListToken.verify(list, key.get(), status.uri(), clock.instant())
          .list()
          .state(status.place())
          .map(state -> decide(certificate, state))
          .orElse(open(address, "the list of revocations ends before the certificate's place"));
    } catch (RejectedJwsException | RejectedCredentialException refused) {
      return open(address, String.valueOf(refused.getMessage()));
    }
  }

  private static Verification decide(CertificateHolds certificate, int state) {
    return state == StatusList.VALID
        ? noted(certificate, Note.NOT_REVOKED)
        : new Rejected(
            code(CredentialFault.REVOKED),
            "its issuer has revoked it" + (state == StatusList.INVALID ? "" : ": state " + state));
  }

  private static Verification open(URI address, String detail) {
    return new Unreachable(address, DeliveryFault.UNEXPECTED_ANSWER, detail);
  }

  private static CertificateHolds noted(CertificateHolds certificate, Note note) {
    return new CertificateHolds(certificate.credential(), certificate.issuer(), List.of(note));
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(URI.create(text)).filter(IssuerKeys::isSafe);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static String code(CredentialFault fault) {
    return "certificate-" + fault.name().toLowerCase(Locale.ROOT);
  }
}
