package io.deskworthy.server.certificate;

import io.deskworthy.report.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The type of our certificates, and what there is to know about it: type metadata in the manner of
 * the draft for SD-JWT VC.
 */
final class CredentialType {

  /** Where the type's metadata is found; the version changes with the meaning of any claim. */
  static final String PATH = "/credentials/workplace/1";

  private CredentialType() {}

  static ObjectNode metadata(String publicUrl) {
    ObjectNode json = StrictJson.newObject()
        .put("vct", publicUrl + PATH)
        .put("name", "Deskworthy workplace certificate")
        .put(
            "description",
            "A home workplace was measured and meets the policy of an employer. A signature shows"
                + " origin and integrity of what was reported, not its truth.");
    ArrayNode claims = json.putArray("claims");
    claim(claims, "never", "verdict");
    claim(claims, "never", "policy");
    claim(claims, "never", "assessments");
    claim(claims, "never", "reportDigest");
    claim(claims, "always", CertificateClaims.CANDIDATE);
    claim(claims, "always", CertificateClaims.DEVICE);
    claim(claims, "never", CertificateClaims.MEASURED);
    return json;
  }

  private static void claim(ArrayNode claims, String selectivelyDisclosable, String name) {
    claims.addObject().put("sd", selectivelyDisclosable).putArray("path").add(name);
  }
}
