package io.deskworthy.agent.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.agent.submission.DeliveryFault;
import io.deskworthy.agent.submission.Download;
import io.deskworthy.agent.verification.Verification.CertificateHolds;
import io.deskworthy.agent.verification.Verification.KeyMissing;
import io.deskworthy.agent.verification.Verification.Missing;
import io.deskworthy.agent.verification.Verification.Note;
import io.deskworthy.agent.verification.Verification.Rejected;
import io.deskworthy.agent.verification.Verification.ReportHolds;
import io.deskworthy.agent.verification.Verification.Unreachable;
import io.deskworthy.report.Report;
import io.deskworthy.report.SignedReport;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.SdJwtBuilder;
import io.deskworthy.report.credential.StatusList;
import io.deskworthy.report.credential.StatusListToken;
import io.deskworthy.report.credential.StatusReference;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.CompactJws;
import io.deskworthy.report.jws.JwsHeader;
import io.deskworthy.report.jws.SigningKey;
import io.deskworthy.report.jws.VerificationKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class VerifierTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final String ISSUER = "https://jobs.example";
  private static final String LIST = ISSUER + "/status/0";
  private static final int PLACE = 7;
  private static final SigningKey OWN = SigningKey.generate();
  private static final SigningKey OTHER = SigningKey.generate();
  private static final SigningKey ISSUING = SigningKey.generate();

  private final PublishedPages web = new PublishedPages();

  @TempDir
  private Path folder;

  @Test
  void knowsAReportOfItsOwn() throws IOException {
    Verification verification = verify(report(OWN, NOW));

    assertThat(verification).isInstanceOfSatisfying(ReportHolds.class, holds -> {
      assertThat(holds.ownKey()).isTrue();
      assertThat(holds.report().header().url()).contains(ISSUER + "/api/v1/reports");
      assertThat(holds.notes()).isEmpty();
    });
  }

  @Test
  void saysThatItDoesNotKnowTheKeyOfAStrangersReport() throws IOException {
    assertThat(verify(report(OTHER, NOW)))
        .isEqualTo(new KeyMissing(Missing.NOT_OWN, OTHER.verificationKey().keyId()));
  }

  @Test
  void checksAStrangersReportWithTheKeyThatIsGiven() throws IOException {
    assertThat(verifier().verify(report(OTHER, NOW), keys(OTHER)))
        .isInstanceOfSatisfying(
            ReportHolds.class, holds -> assertThat(holds.ownKey()).isFalse());
    assertThat(verifier().verify(report(OTHER, NOW), keys(ISSUING)))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("jws-other-key"));
    assertThat(verifier().verify(report(OTHER, NOW), keys(OWN, ISSUING)))
        .isEqualTo(new KeyMissing(Missing.NOT_IN_FILE, OTHER.verificationKey().keyId()));
  }

  @Test
  void rejectsAReportOfWhichOneLetterWasChanged() throws IOException {
    String jws = report(OWN, NOW);
    int middle = jws.indexOf('.') + 100;
    String changed = jws.substring(0, middle)
        + (jws.charAt(middle) == 'A' ? 'B' : 'A')
        + jws.substring(middle + 1);

    assertThat(codeOf(verify(changed))).isEqualTo("jws-signature");
  }

  @Test
  void notesThatAReportComesFromTheFuture() throws IOException {
    assertThat(verify(report(OWN, NOW.plus(Duration.ofDays(1)))))
        .isInstanceOfSatisfying(
            ReportHolds.class,
            holds -> assertThat(holds.notes()).containsExactly(Note.TAKEN_IN_THE_FUTURE));
  }

  @Test
  void rejectsASignedTextThatIsNeitherReportNorCertificate() throws IOException {
    String witness = CompactJws.sign(
        JwsHeader.of("deskworthy-witness+jwt", OWN.verificationKey()), new byte[2], OWN);

    assertThat(codeOf(verify(witness))).isEqualTo("jws-type");
  }

  @Test
  void checksACertificateWithTheKeysItsIssuerPublishes() throws IOException {
    publish(ISSUING);

    assertThat(verify(certificate(NOW).serialize()))
        .isInstanceOfSatisfying(CertificateHolds.class, holds -> {
          assertThat(holds.issuer()).hasToString(ISSUER);
          assertThat(holds.credential().claims().get("candidate").stringValue()).isEqualTo("Anna");
          assertThat(holds.notes()).containsExactly(Note.NOT_REVOKED);
        });
  }

  @Test
  void checksTheSignedPartOfACertificateAlone() throws IOException {
    publish(ISSUING);

    assertThat(verify(certificate(NOW).issuerJwt()))
        .isInstanceOfSatisfying(
            CertificateHolds.class,
            holds -> assertThat(holds.credential().claims().has("candidate")).isFalse());
  }

  @Test
  void fetchesACertificateFromItsPage() throws IOException {
    publish(ISSUING);
    web.put(ISSUER + "/c/7.sdjwt", "application/dc+sd-jwt", certificate(NOW).serialize());

    for (String page : List.of("/c/7", "/c/7?lang=ru", "/c/7.sdjwt", "/c/7.json", "/c/7.pdf")) {
      assertThat(verifier().verifyAt(URI.create(ISSUER + page), Optional.empty()))
          .as(page)
          .isInstanceOf(CertificateHolds.class);
    }
  }

  @Test
  void checksACertificateOfflineAndSaysThatTheIssuerIsOnlyAClaim() throws IOException {
    assertThat(verifier().verify(certificate(NOW).serialize(), keys(ISSUING)))
        .isInstanceOfSatisfying(
            CertificateHolds.class,
            holds -> assertThat(holds.notes())
                .containsExactly(Note.REVOCATION_NOT_CHECKED, Note.ISSUER_NOT_CHECKED));
  }

  @Test
  void rejectsACertificateThatItsIssuerHasRevoked() throws IOException {
    publish(ISSUING);
    publishRevoked(ISSUING, LIST, PLACE);

    assertThat(codeOf(verify(certificate(NOW).serialize()))).isEqualTo("certificate-revoked");
  }

  @Test
  void leavesItOpenWhenTheListOfRevocationsIsNotToBeHadOrNotToBeTrusted() throws IOException {
    publish(ISSUING);
    String certificate = certificate(NOW).serialize();

    publishRevoked(OTHER, LIST, 0);
    assertThat(faultOf(verify(certificate))).isEqualTo(DeliveryFault.UNEXPECTED_ANSWER);
    publishRevoked(ISSUING, LIST + "0", 0);
    assertThat(faultOf(verify(certificate))).isEqualTo(DeliveryFault.UNEXPECTED_ANSWER);
    web.put(LIST, "application/statuslist+jwt", "no list");
    assertThat(faultOf(verify(certificate))).isEqualTo(DeliveryFault.UNEXPECTED_ANSWER);
    web.remove(LIST);
    assertThat(faultOf(verify(certificate))).isEqualTo(DeliveryFault.CONNECTION_REFUSED);
  }

  @Test
  void saysThatACertificateNamesNoListOfRevocations() throws IOException {
    publish(ISSUING);

    assertThat(verify(certificateOf(claims(ISSUER, NOW))))
        .isInstanceOfSatisfying(
            CertificateHolds.class,
            holds -> assertThat(holds.notes()).containsExactly(Note.REVOCATION_NOT_PUBLISHED));
  }

  @Test
  void doesNotAskForRevocationsOverAnOpenLine() throws IOException {
    publish(ISSUING);
    ObjectNode claims = claims(ISSUER, NOW);
    claims.set("status", new StatusReference("http://jobs.example/status/0", 1).toClaim());

    assertThat(codeOf(verify(certificateOf(claims)))).isEqualTo("certificate-status");
  }

  @Test
  void rejectsACertificateWhoseTimeIsOverOrHasNotCome() throws IOException {
    publish(ISSUING);

    assertThat(codeOf(verify(certificate(NOW.minus(Duration.ofDays(91))).serialize())))
        .isEqualTo("certificate-expired");
    assertThat(codeOf(verify(certificate(NOW.plus(Duration.ofDays(1))).serialize())))
        .isEqualTo("certificate-from-the-future");
  }

  @Test
  void rejectsACertificateSignedBySomebodyElse() throws IOException {
    publish(OTHER);

    assertThat(verify(certificate(NOW).serialize()))
        .isEqualTo(
            new KeyMissing(Missing.NOT_PUBLISHED, ISSUING.verificationKey().keyId()));
  }

  @Test
  void rejectsAForgedDisclosure() throws IOException {
    publish(ISSUING);
    SdJwt other = certificate(NOW);
    String forged =
        certificate(NOW).issuerJwt() + "~" + other.disclosures().get(0).encoded() + "~";

    assertThat(codeOf(verify(forged))).isEqualTo("certificate-disclosure");
  }

  @Test
  void doesNotAskAnIssuerOverAnOpenLine() throws IOException {
    assertThat(codeOf(verify(certificateOf("http://jobs.example", NOW).serialize())))
        .isEqualTo("issuer-not-secure");
    assertThat(codeOf(verify(certificateOf("file:///etc/passwd", NOW).serialize())))
        .isEqualTo("json-member");
  }

  @Test
  void rejectsAnIssuerThatGoesByAnotherName() throws IOException {
    web.put(
        ISSUER + "/.well-known/jwt-vc-issuer",
        "application/json",
        "{\"issuer\":\"https://other.example\",\"jwks\":{\"keys\":[]}}");

    assertThat(codeOf(verify(certificate(NOW).serialize()))).isEqualTo("issuer-mismatch");
  }

  @Test
  void saysThatTheIssuerDoesNotAnswerOrAnswersNonsense() throws IOException {
    assertThat(faultOf(verify(certificate(NOW).serialize())))
        .isEqualTo(DeliveryFault.CONNECTION_REFUSED);

    web.put(ISSUER + "/.well-known/jwt-vc-issuer", "application/json", "{}");

    assertThat(faultOf(verify(certificate(NOW).serialize())))
        .isEqualTo(DeliveryFault.UNEXPECTED_ANSWER);
  }

  @Test
  void takesWhiteSpaceAroundAFileForNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("report.jws"), report(OWN, NOW) + "\r\n");

    assertThat(verifier().verifyFile(file, Optional.empty())).isInstanceOf(ReportHolds.class);
  }

  @Test
  void rejectsAFileThatIsTooLarge() throws IOException {
    Path file = Files.writeString(folder.resolve("large.jws"), "x".repeat(300_000));

    assertThat(codeOf(verifier().verifyFile(file, Optional.empty()))).isEqualTo("jws-too-large");
  }

  private Verification verify(String text) throws IOException {
    return verifier().verify(text, Optional.empty());
  }

  private Verifier verifier() {
    return new Verifier(
        keyId -> Optional.of(OWN.verificationKey()).filter(key -> key.keyId().equals(keyId)),
        new Download(web),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Optional<KeySet> keys(SigningKey... keys) {
    return Optional.of(
        new KeySet(List.of(keys).stream().map(SigningKey::verificationKey).toList()));
  }

  private void publish(SigningKey key) {
    VerificationKey published = key.verificationKey();
    ObjectNode set = StrictJson.newObject();
    set.putArray("keys").add(StrictJson.newObject().put("kty", "RSA")).add(published.toJwk());
    web.put(
        ISSUER + "/.well-known/jwt-vc-issuer",
        "application/json",
        "{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + ISSUER + "/.well-known/jwks.json\"}");
    web.put(ISSUER + "/.well-known/jwks.json", "application/json", StrictJson.line(set));
    publishRevoked(key, LIST, PLACE + 1);
  }

  private void publishRevoked(SigningKey key, String address, int place) {
    StatusListToken list = new StatusListToken(
        address,
        StatusList.ofRevoked(1024, IntStream.of(place)),
        NOW,
        NOW.plus(Duration.ofDays(1)),
        Duration.ofMinutes(15));
    web.put(LIST, "application/statuslist+jwt", list.sign(key));
  }

  private static String report(SigningKey key, Instant takenAt) {
    Report report = new Report(
        takenAt, "0.1.0", "session", Optional.empty(), Findings.builder().build(), List.of());
    return SignedReport.seal(report, key, "nonce", ISSUER + "/api/v1/reports");
  }

  private static SdJwt certificate(Instant issuedAt) {
    return certificateOf(ISSUER, issuedAt);
  }

  private static SdJwt certificateOf(String issuer, Instant issuedAt) {
    ObjectNode claims = claims(issuer, issuedAt);
    claims.set("status", new StatusReference(LIST, PLACE).toClaim());
    return new SdJwtBuilder(claims, new SecureRandom())
        .disclosable("candidate", JsonNodeFactory.instance.stringNode("Anna"))
        .sign(ISSUING);
  }

  private static String certificateOf(ObjectNode claims) {
    return new SdJwtBuilder(claims, new SecureRandom()).sign(ISSUING).serialize();
  }

  private static ObjectNode claims(String issuer, Instant issuedAt) {
    return StrictJson.newObject()
        .put("iss", issuer)
        .put("iat", issuedAt.getEpochSecond())
        .put("exp", issuedAt.plus(Duration.ofDays(90)).getEpochSecond())
        .put("verdict", "READY");
  }

  private static String codeOf(Verification verification) {
    return verification instanceof Rejected rejected ? rejected.code() : verification.toString();
  }

  private static DeliveryFault faultOf(Verification verification) {
    assertThat(verification).isInstanceOf(Unreachable.class);
    return ((Unreachable) verification).fault();
  }
}
