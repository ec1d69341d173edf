package io.deskworthy.report.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class CredentialVerifierTest {

  private static final Instant ISSUED = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2027-02-20T10:00:00Z");
  private static final SigningKey KEY = SigningKey.generate();
  private static final SdJwt GOOD = sample(KEY);

  @Test
  void putsDisclosedClaimsInTheirPlaces() throws Exception {
    VerifiedCredential verified =
        CredentialVerifier.verify(SdJwt.parse(GOOD.serialize()), KEY.verificationKey(), ISSUED);

    String expected = """
        {"iat":1795341600,"exp":1803117600,"verdict":"READY","candidate":"Anna Petrova",
         "measured":{"memory.installed":8589934592,"room.quiet":31.5}}
        """;
    assertThat(verified.claims())
        .isEqualTo(StrictJson.object(expected.getBytes(StandardCharsets.UTF_8), 1000));
    assertThat(verified.issuedAt()).isEqualTo(ISSUED);
    assertThat(verified.expiresAt()).isEqualTo(EXPIRES);
  }

  @Test
  void leavesOutWhatItsHolderWithholds() throws Exception {
    SdJwt withoutName = new SdJwt(
        GOOD.issuerJwt(), GOOD.disclosures().subList(1, GOOD.disclosures().size()));

    VerifiedCredential verified =
        CredentialVerifier.verify(withoutName, KEY.verificationKey(), ISSUED);

    assertThat(verified.claims().has("candidate")).isFalse();
    assertThat(verified.claims().path("measured").size()).isEqualTo(2);
  }

  @Test
  void acceptsTheSignedPartAlone() throws Exception {
    VerifiedCredential verified =
        CredentialVerifier.verify(SdJwt.parse(GOOD.issuerJwt()), KEY.verificationKey(), ISSUED);

    assertThat(verified.claims().path("measured").isEmpty()).isTrue();
  }

  @Test
  void refusesAForgedDisclosure() {
    Disclosure forged = Disclosure.of(
        "candidate", JsonNodeFactory.instance.stringNode("Somebody else"), new SecureRandom());
    SdJwt credential = new SdJwt(GOOD.issuerJwt(), List.of(forged));

    assertRefused(credential.serialize(), ISSUED, CredentialFault.DISCLOSURE, "not signed");
  }

  @Test
  void refusesADisclosureShownTwice() {
    Disclosure name = GOOD.disclosures().get(0);
    SdJwt credential = new SdJwt(GOOD.issuerJwt(), List.of(name, name));

    assertRefused(credential.serialize(), ISSUED, CredentialFault.DISCLOSURE, "not signed");
  }

  @Test
  void refusesADisclosureThatOverwritesASignedClaim() {
    SdJwt credential = new SdJwtBuilder(always(), new SecureRandom())
        .disclosable("verdict", JsonNodeFactory.instance.stringNode("NOT_READY"))
        .sign(KEY);

    assertRefused(credential.serialize(), ISSUED, CredentialFault.DISCLOSURE, "place of another");
  }

  @Test
  void refusesTheKeyOfAnotherIssuer() {
    assertThatExceptionOfType(RejectedCredentialException.class)
        .isThrownBy(
            () -> CredentialVerifier.verify(GOOD, SigningKey.generate().verificationKey(), ISSUED))
        .matches(rejected -> rejected.fault() == CredentialFault.SIGNATURE);
  }

  @Test
  void refusesACertificateWhoseTimeIsOver() {
    assertRefused(GOOD.serialize(), EXPIRES, CredentialFault.EXPIRED, "2027-02-20");
  }

  @Test
  void tellsTheLastSecondOfValidityFromTheFirstAfter() throws Exception {
    VerifiedCredential verified =
        CredentialVerifier.verifyRegardlessOfTime(GOOD, KEY.verificationKey());

    assertThat(verified.isExpired(EXPIRES.minusSeconds(1))).isFalse();
    assertThat(verified.isExpired(EXPIRES)).isTrue();
  }

  @Test
  void refusesATextThatDoesNotEndWithATilde() {
    assertRefused(
        GOOD.serialize() + "eyJ9.e30.c2ln", ISSUED, CredentialFault.MALFORMED, "not a disclosure");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void refusesAnyFlippedByte(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(GOOD.serialize());
    int at = random.nextInt(text.length());
    text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(6)));

    assertThatExceptionOfType(RejectedCredentialException.class)
        .isThrownBy(() ->
            CredentialVerifier.verify(SdJwt.parse(text.toString()), KEY.verificationKey(), ISSUED));
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static void assertRefused(
      String text, Instant now, CredentialFault fault, String sentence) {
    assertThatExceptionOfType(RejectedCredentialException.class)
        .isThrownBy(() -> CredentialVerifier.verify(SdJwt.parse(text), KEY.verificationKey(), now))
        .withMessageContaining(sentence)
        .matches(rejected -> rejected.fault() == fault);
  }

  private static SdJwt sample(SigningKey key) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return new SdJwtBuilder(always(), new SecureRandom())
        .disclosable("candidate", nodes.stringNode("Anna Petrova"))
        .disclosableIn("measured", "memory.installed", nodes.numberNode(8L << 30))
        .disclosableIn("measured", "room.quiet", nodes.numberNode(31.5))
        .sign(key);
  }

  private static ObjectNode always() {
    return StrictJson.newObject()
        .put("iat", ISSUED.getEpochSecond())
        .put("exp", EXPIRES.getEpochSecond())
        .put("verdict", "READY");
  }
}
