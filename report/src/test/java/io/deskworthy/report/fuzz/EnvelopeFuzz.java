package io.deskworthy.report.fuzz;

import io.deskworthy.report.ReportFormat;
import io.deskworthy.report.jws.RejectedJwsException;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.UnverifiedJws;
import io.deskworthy.report.jws.VerificationKey;
import java.nio.charset.StandardCharsets;

/** A compact JWS: is refused by name, or comes apart; and never holds under a key nobody has. */
public final class EnvelopeFuzz {

  private static final VerificationKey NOBODYS = SigningKey.generate().verificationKey();

  private EnvelopeFuzz() {}

  /** Takes one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    try {
      UnverifiedJws.parse(text).verify(ReportFormat.TYPE, NOBODYS);
    } catch (RejectedJwsException refused) {
      return;
    }
    throw new AssertionError("a signature holds that nobody made");
  }
}
