package io.deskworthy.report.fuzz;

import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.UnprovenCredential;
import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A certificate's claims behind the signature, which {@link CredentialFuzz} never gets past, in the
 * first line, and a disclosure in each that follows: is refused, or everything disclosed is in its
 * place.
 */
public final class ClaimsFuzz {

  private ClaimsFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    List<String> lines = List.of(new String(input, StandardCharsets.UTF_8).split("\n", -1));
    VerifiedCredential verified;
    try {
      verified = UnprovenCredential.of(lines.get(0), lines.subList(1, lines.size()));
    } catch (RejectedCredentialException | MalformedJsonException refused) {
      return;
    }
    if (verified.expiresAt().getEpochSecond() < 0 || verified.isExpired(Instant.MIN)) {
      throw new AssertionError("a certificate that was over before its time began");
    }
  }
}
