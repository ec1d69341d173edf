package io.deskworthy.server.certificate;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.position.Employer;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.secret.BadgeKeyFile;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Certificates as Open Badges 3.0 (1EdTech), secured as JSON Web Tokens: for profiles that show
 * badges. A badge is a copy: it knows nothing of revocation but the address of the certificate,
 * which stands in it as its evidence.
 */
public final class OpenBadges {

  private static final String KEY_PATH = "/.well-known/open-badge-key.json";

  private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
  private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  private final BadgeKeyFile file;
  private final EmployerStore employers;

  /** Signs with the key in {@code file} in the name of whom {@code employers} knows. */
  public OpenBadges(BadgeKeyFile file, EmployerStore employers) {
    this.file = file;
    this.employers = employers;
  }

  /** Adds the address of the public key, which badges name. */
  public void addTo(Routes routes) {
    routes.get(KEY_PATH, this::answerKey);
  }

  private void answerKey(Exchange exchange) throws IOException {
    exchange
        .setHeader("Cache-Control", "public, max-age=3600")
        .setHeader("Access-Control-Allow-Origin", "*")
        .answerJson(200, file.key().toJwk());
  }

  /**
   * Returns the badge.
   *
   * @throws Problem {@code certificate-not-valid} 409 if the certificate does not hold any more
   * @throws IOException if the key cannot be read or made
   */
  String of(ShownCertificate shown, String publicUrl, Frame frame) throws IOException {
    if (shown.state() != CertificateState.VALID) {
      throw new Problem(
          409,
          "certificate-not-valid",
          "The certificate does not hold any more",
          "Badges are made of valid certificates only.");
    }
    ObjectNode header = StrictJson.newObject().put("typ", "JWT").put("kid", publicUrl + KEY_PATH);
    return file.key().sign(header, credential(shown, publicUrl, frame));
  }

  private ObjectNode credential(ShownCertificate shown, String publicUrl, Frame frame) {
    String page = publicUrl + "/c/" + shown.kept().address();
    CertificateContent content = shown.content();
    ObjectNode json = StrictJson.newObject();
    json.putArray("@context").add(CREDENTIALS).add(BADGES);
    json.put("id", page)
        .put("name", frame.text("certificate.title"))
        .put("validFrom", shown.verified().issuedAt().toString())
        .put("validUntil", shown.verified().expiresAt().toString());
    json.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
    ObjectNode issuer = json.putObject("issuer").put("id", publicUrl);
    issuer.putArray("type").add("Profile");
    employers.find().map(Employer::name).ifPresent(name -> issuer.put("name", name));
    json.set("credentialSubject", subject(content, page, publicUrl, frame));
    ObjectNode evidence = json.putArray("evidence").addObject().put("id", page);
    evidence.putArray("type").add("Evidence");
    return json.put("iss", publicUrl)
        .put("jti", page)
        .put("sub", page)
        .put("nbf", shown.verified().issuedAt().getEpochSecond())
        .put("exp", shown.verified().expiresAt().getEpochSecond());
  }

  private static ObjectNode subject(
      CertificateContent content, String page, String publicUrl, Frame frame) {
    ObjectNode json = StrictJson.newObject().put("id", page);
    json.putArray("type").add("AchievementSubject");
    content
        .candidate()
        .ifPresent(name -> json.putArray("identifier")
            .addObject()
            .put("type", "IdentityObject")
            .put("identityType", "name")
            .put("hashed", false)
            .put("identityHash", name));
    String policy = content.policyTitle().in(frame.language().locale());
    ObjectNode achievement = json.putObject("achievement")
        .put("id", publicUrl + CredentialType.PATH)
        .put("name", frame.text("certificate.valid"))
        .put("description", frame.text("certificate.valid.sentence", policy));
    achievement.putArray("type").add("Achievement");
    achievement.putObject("criteria").put("narrative", policy);
    achievement.putObject("image").put("id", page + ".svg").put("type", "Image");
    return json;
  }
}
