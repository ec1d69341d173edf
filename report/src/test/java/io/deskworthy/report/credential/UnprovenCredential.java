package io.deskworthy.report.credential;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What an issuer and a holder may have put together, as if the issuer had signed it. */
public final class UnprovenCredential {

  private static final int MAX_BYTES = 1 << 16;

  private UnprovenCredential() {}

  /**
   * Returns what {@code claims} prove.
   *
   * @param claims where {@code #0} stands, the digest of the first disclosure is meant, and so on
   * @param disclosures as JSON, not encoded
   */
  public static VerifiedCredential of(String claims, List<String> disclosures)
      throws RejectedCredentialException, MalformedJsonException {
    String signed = claims;
    List<Disclosure> shown = new ArrayList<>();
    for (String each : disclosures) {
      byte[] text = each.getBytes(StandardCharsets.UTF_8);
      Disclosure disclosure = Disclosure.decode(Base64Url.encode(text));
      signed = signed.replace("#" + shown.size(), disclosure.digest());
      shown.add(disclosure);
    }
    byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
    return CredentialVerifier.disclosed(StrictJson.object(bytes, MAX_BYTES), shown);
  }
}
