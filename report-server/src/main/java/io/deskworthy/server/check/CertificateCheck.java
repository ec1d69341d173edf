package io.deskworthy.server.check;

import io.deskworthy.report.credential.CredentialVerifier;
import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.StatusReference;
import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.certificate.StatusStore;
import io.deskworthy.server.check.StoreReader.KeptPlace;
import io.deskworthy.server.intake.IssuedCertificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Looks at certificates as a stranger would, and at what is kept beside them. */
final class CertificateCheck {

  private final Map<String, VerificationKey> keys;
  private final Faults faults;

  /** Expects signatures by {@code keys}, by their ids. */
  CertificateCheck(Map<String, VerificationKey> keys, Faults faults) {
    this.keys = Map.copyOf(keys);
    this.faults = faults;
  }

  void certificate(IssuedCertificate certificate, String reportDigest, Optional<KeptPlace> place) {
    String thing = "certificate " + certificate.id();
    try {
      SdJwt credential = SdJwt.parse(certificate.credential());
      String keyId =
          UnverifiedJws.parse(credential.issuerJwt()).header().keyId().orElse("");
      VerificationKey key = keys.get(keyId);
      if (key == null) {
        faults.add(thing, "it is signed by a key that this server does not have: " + keyId);
        return;
      }
      VerifiedCredential verified = CredentialVerifier.verifyRegardlessOfTime(credential, key);
      compare(thing, certificate, verified, reportDigest);
      if (certificate.status().list() >= 0) {
        place(thing, certificate, verified, keyId, place);
      }
    } catch (RejectedCredentialException | RejectedJwsException rejected) {
      faults.add(thing, "it does not hold: " + rejected.getMessage());
    } catch (MalformedJsonException unreadable) {
      faults.add(thing, "it cannot be read: " + unreadable.getMessage());
    }
  }

  private void compare(
      String thing,
      IssuedCertificate certificate,
      VerifiedCredential verified,
      String reportDigest) {
    faults.require(
        verified.claims().path("reportDigest").stringValue("").equals(reportDigest),
        thing,
        "it was issued for another report");
    faults.require(
        verified.expiresAt().equals(certificate.expiresAt())
            && verified.issuedAt().equals(certificate.issuedAt()),
        thing,
        "the dates beside it were changed");
  }

  private void place(
      String thing,
      IssuedCertificate certificate,
      VerifiedCredential verified,
      String keyId,
      Optional<KeptPlace> place)
      throws MalformedJsonException {
    Optional<StatusReference> reference = StatusReference.of(verified.claims());
    faults.require(
        reference
            .filter(said -> said.place() == certificate.status().place())
            .filter(
                said -> said.uri().endsWith("/status/" + certificate.status().list()))
            .isPresent(),
        thing,
        "its place in the status lists was changed");
    if (place.isEmpty()) {
      faults.add(thing, "its place in the status lists is gone");
      return;
    }
    faults.require(
        place.get().keyId().equals(keyId)
            && isNeededUntil(place.get().expiresAt(), verified.expiresAt()),
        thing,
        "key or date of its place in the status lists were changed");
  }

  /** Places that were taken one by one, before there was a stock, end with their certificates. */
  private static boolean isNeededUntil(Instant place, Instant certificate) {
    return place.equals(certificate) || place.equals(StatusStore.neededUntil(certificate));
  }
}
