package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.CredentialVerifier;
import io.deskworthy.report.credential.Disclosure;
import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.http.Problem;
import java.time.Instant;
import java.util.List;

/**
 * A certificate as it is shown at one address: with the claims disclosed there, its signature
 * checked anew, as a stranger would.
 *
 * @param kept as it is kept
 * @param credential with the disclosures of this address
 * @param verified what that proves
 * @param state what it is worth now
 */
record ShownCertificate(
    KeptCertificate kept, SdJwt credential, VerifiedCredential verified, CertificateState state) {

  static ShownCertificate of(KeptCertificate kept, CertificateKeys keys, Instant now) {
    try {
      SdJwt all = SdJwt.parse(kept.issued().credential());
      SdJwt shown = kept.link()
          .map(link -> new SdJwt(all.issuerJwt(), disclosed(all, link)))
          .orElse(all);
      VerifiedCredential verified =
          CredentialVerifier.verifyRegardlessOfTime(shown, keyOf(shown, keys));
      return new ShownCertificate(kept, shown, verified, CertificateState.of(kept, verified, now));
    } catch (RejectedCredentialException | RejectedJwsException damaged) {
      throw damaged();
    }
  }

  private static List<Disclosure> disclosed(SdJwt all, CertificateLink link) {
    return all.disclosures().stream()
        .filter(disclosure -> link.shown().contains(disclosure.name()))
        .toList();
  }

  private static VerificationKey keyOf(SdJwt credential, CertificateKeys keys)
      throws RejectedJwsException {
    String keyId = UnverifiedJws.parse(credential.issuerJwt()).header().keyId().orElse("");
    return keys.find(keyId).orElseThrow(ShownCertificate::damaged);
  }

  /** Returns what it says, to be put in words. */
  CertificateContent content() {
    try {
      return CertificateContent.read(verified.claims());
    } catch (MalformedJsonException | IllegalArgumentException notOurs) {
      throw damaged();
    }
  }

  /** Returns the names of the claims that are disclosed here, in the order of the certificate. */
  List<String> disclosedNames() {
    return credential.disclosures().stream().map(Disclosure::name).toList();
  }

  private static Problem damaged() {
    return new Problem(
        500,
        "certificate-damaged",
        "This certificate cannot be trusted",
        "What is stored for it no longer fits its signature. Please tell the employer.");
  }
}
