package io.deskworthy.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.credential.CredentialFault;
import io.deskworthy.report.credential.CredentialVerifier;
import io.deskworthy.report.credential.Disclosure;
import io.deskworthy.report.credential.RejectedCredentialException;
import io.deskworthy.report.credential.SdJwt;
import io.deskworthy.report.credential.VerifiedCredential;
import io.deskworthy.report.jws.VerificationKey;
import io.deskworthy.server.RunningPages;
import io.deskworthy.server.SampleFindings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class CertificateAddressTest {

  /** What the default policy says. */
  private static final Duration VALIDITY = Duration.ofDays(90);

  @TempDir
  private static Path folder;

  private static RunningPages pages;

  private ObjectNode receipt;
  private String path;

  @BeforeAll
  static void start() throws Exception {
    pages = RunningPages.in(folder);
  }

  @AfterAll
  static void stop() {
    pages.close();
  }

  @BeforeEach
  void certify() throws Exception {
    receipt = pages.report("Anna Petrova", SampleFindings.good());
    path = RunningPages.path(receipt, "certificateUrl");
  }

  @Test
  void showsWhatIsProvenAndWhatIsNot() throws Exception {
    String page = RunningPages.text(pages.get(path, ""));

    assertThat(page)
        .contains("Workplace meets the requirements", "Anna Petrova", "Valid until")
        .contains("16 GB", "measured by the employer’s server")
        .contains("What this proves", "What it does not prove")
        .contains("Somebody who knows computers can fake all that is marked")
        .contains("&lt;b&gt;1234U")
        .doesNotContain("<b>1234U");
  }

  @Test
  void speaksTheReadersLanguage() throws Exception {
    assertThat(pages.get(path, "", "Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5").body())
        .contains("lang=\"ru\"", "Рабочее место соответствует требованиям", "Действует до")
        .contains("Кто разбирается в компьютерах, может подделать");
    assertThat(pages.get(path + "?lang=en", "", "Accept-Language", "ru").body())
        .contains("Workplace meets the requirements");
  }

  @Test
  void saysWhenItsTimeIsOver() throws Exception {
    pages.clock().advance(VALIDITY.minusSeconds(1));
    assertThat(pages.get(path, "").body()).contains("Workplace meets the requirements");

    pages.clock().advance(Duration.ofSeconds(1));

    assertThat(pages.get(path, "").body()).contains("This certificate has expired");
    assertThat(RunningPages.json(pages.fetch(path + ".json")).get("status").stringValue())
        .isEqualTo("expired");
  }

  @Test
  void holdsForWhoeverChecksItWithThePublishedKey() throws Exception {
    VerifiedCredential verified =
        CredentialVerifier.verify(credential(), publishedKey(), pages.clock().instant());

    ObjectNode claims = verified.claims();
    assertThat(claims.get("iss").stringValue()).isEqualTo(RunningPages.PUBLIC_URL);
    assertThat(claims.get("verdict").stringValue()).isEqualTo("READY");
    assertThat(claims.get("reportDigest")).isEqualTo(receipt.get("digest"));
    assertThat(claims.get("candidate").stringValue()).isEqualTo("Anna Petrova");
    assertThat(claims.at("/measured/memory.installed/value").longValue()).isEqualTo(16L << 30);
    assertThat(claims.at("/assessments/1/evidence").stringValue()).isEqualTo("witnessed");
    assertThat(claims.at("/assessments/1/required/bound").stringValue()).isEqualTo("min");
    assertThat(verified.expiresAt()).isEqualTo(verified.issuedAt().plus(VALIDITY));
  }

  @Test
  void keepsNameComputerAndFiguresOutOfTheSignedPart() throws Exception {
    SdJwt signedPart = SdJwt.parse(pages.fetch(path + ".jwt").body());

    ObjectNode claims = CredentialVerifier.verify(
            signedPart, publishedKey(), pages.clock().instant())
        .claims();

    assertThat(claims.has("candidate")).isFalse();
    assertThat(claims.has("device")).isFalse();
    assertThat(claims.get("measured").isEmpty()).isTrue();
    assertThat(claims.has("verdict")).isTrue();
  }

  @Test
  void doesNotLeadFromAPartToTheWhole() throws Exception {
    String id = path.substring("/c/".length());

    ObjectNode claims = CredentialVerifier.verify(
            SdJwt.parse(pages.fetch(path + ".jwt").body()),
            publishedKey(),
            pages.clock().instant())
        .claims();

    assertThat(claims.toString()).doesNotContain(id);
  }

  @Test
  void refusesAForgedDisclosure() throws Exception {
    SdJwt good = credential();
    List<Disclosure> disclosures = new ArrayList<>(good.disclosures());
    disclosures.set(
        0,
        Disclosure.of(
            "candidate", JsonNodeFactory.instance.stringNode("Somebody else"), new SecureRandom()));

    assertThatExceptionOfType(RejectedCredentialException.class)
        .isThrownBy(() -> CredentialVerifier.verify(
            new SdJwt(good.issuerJwt(), disclosures),
            publishedKey(),
            pages.clock().instant()))
        .matches(rejected -> rejected.fault() == CredentialFault.DISCLOSURE);
  }

  @Test
  void namesItsIssuerKeysAndTypeForStrangers() throws Exception {
    ObjectNode issuer = RunningPages.json(pages.fetch("/.well-known/jwt-vc-issuer"));
    String type = "/credentials/workplace/1";

    assertThat(issuer.get("issuer").stringValue()).isEqualTo(RunningPages.PUBLIC_URL);
    assertThat(issuer.get("jwks_uri").stringValue())
        .isEqualTo(RunningPages.PUBLIC_URL + "/.well-known/jwks.json");
    assertThat(RunningPages.json(pages.fetch(type)).get("vct").stringValue())
        .isEqualTo(RunningPages.PUBLIC_URL + type);
    assertThat(pages.fetch("/.well-known/jwks.json").body()).doesNotContain("\"d\"");
  }

  @Test
  void givesEachFileItsMediaType() throws Exception {
    assertThat(type(pages.fetch(path + ".jwt"))).isEqualTo("application/jwt");
    assertThat(type(pages.fetch(path + ".sdjwt"))).isEqualTo("application/dc+sd-jwt");
    assertThat(type(pages.fetch(path + ".json"))).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/aaaaaaaaaaaaaaaaaaaaaaaaaa", "/c/x", "/c/..%2f", "/c/.json"})
  void doesNotKnowOthers(String unknown) throws Exception {
    assertThat(pages.get(unknown, "").statusCode()).isIn(400, 404);
    assertThat(pages.fetch(unknown).statusCode()).isIn(400, 404);
  }

  @Test
  void doesNotKnowOtherKindsOfFile() throws Exception {
    assertThat(pages.fetch(path + ".exe").statusCode()).isEqualTo(404);
  }

  @Test
  void isOnlyForReportsThatAreReady() throws Exception {
    assertThat(pages.report("Ivan", SampleFindings.poor()).has("certificateUrl"))
        .isFalse();
    assertThat(pages.report("Oleg", SampleFindings.withoutMicrophone()).has("certificateUrl"))
        .isFalse();
  }

  private SdJwt credential() throws Exception {
    return SdJwt.parse(pages.fetch(path + ".sdjwt").body());
  }

  private VerificationKey publishedKey() throws Exception {
    ObjectNode keys = RunningPages.json(pages.fetch("/.well-known/jwks.json"));
    return VerificationKey.fromJwk((ObjectNode) keys.get("keys").get(0));
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
