package io.deskworthy.report.fuzz;

import io.deskworthy.report.credential.CredentialVerifier;
import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import java.nio.charset.StandardCharsets;

/** A certificate's text: is refused, or travels on as it came; and never holds without its key. */
public final class CredentialFuzz {

  private static final VerificationKey NOBODYS = SigningKey.generate().verificationKey();

  private CredentialFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    try {
      SdJwt credential = SdJwt.parse(text);
      String written = credential.serialize();
      if (!written.equals(text) && !written.equals(text + "~")) {
        throw new AssertionError("it is not what it was");
      }
      CredentialVerifier.verifyRegardlessOfTime(credential, NOBODYS);
    } catch (RejectedCredentialException refused) {
      return;
    }
    throw new AssertionError("a certificate holds that nobody issued");
  }
}
