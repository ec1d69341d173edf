package io.deskworthy.agent.verification;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.UnverifiedJws;
import java.net.URI;
import java.net.URISyntaxException;

/** Looks into a certificate before it is verified, only to learn whom to ask for the key. */
final class CertificateText {

  private static final int MAX_ADDRESS = 500;

  private CertificateText() {}

  /**
   * Returns who the certificate says issued it. Proven only when a key that this issuer publishes
   * verifies the same text.
   */
  static URI claimedIssuer(String issuerJwt) throws MalformedJsonException {
    String[] parts = issuerJwt.split("\\.", -1);
    byte[] payload = Base64Url.decode(parts[1]).orElse(new byte[0]);
    return address(new JsonFields("", StrictJson.object(payload, UnverifiedJws.MAX_LENGTH)), "iss");
  }

  /** Returns the address in member {@code name}. */
  static URI address(JsonFields fields, String name) throws MalformedJsonException {
    try {
      URI address = new URI(fields.text(name, MAX_ADDRESS));
      if (address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException notAnAddress) {
      throw fields.refused(name, "an address");
    }
    throw fields.refused(name, "an address");
  }
}
