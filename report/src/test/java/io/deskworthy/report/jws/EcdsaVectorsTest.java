package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.WycheproofFile.Vector;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.ECPoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every ECDSA vector of Wycheproof for P-256 and SHA-256, as r‖s and as DER. */
final class EcdsaVectorsTest {

  private static final String CONCATENATED = "ecdsa_secp256r1_sha256_p1363_test.json";
  private static final String DER = "ecdsa_secp256r1_sha256_test.json";

  @Test
  void decidesEveryConcatenatedSignatureRightly() {
    List<Vector> vectors = WycheproofFile.vectors(CONCATENATED).toList();

    assertThat(vectors)
        .hasSize(262)
        .allSatisfy(
            vector -> assertThat(key(vector).verifies(vector.bytes("msg"), vector.bytes("sig")))
                .as(vector.toString())
                .isEqualTo(vector.isValid()));
  }

  @Test
  void agreesWithTheEquationOnEverySignatureOfTheRightLength() {
    List<Vector> vectors = WycheproofFile.vectors(CONCATENATED)
        .filter(vector -> vector.bytes("sig").length == VerificationKey.SIGNATURE_BYTES)
        .toList();

    assertThat(vectors)
        .hasSizeGreaterThan(230)
        .allSatisfy(vector -> assertThat(equationHolds(vector, vector.bytes("sig")))
            .as(vector.toString())
            .isEqualTo(vector.isValid()));
  }

  @Test
  void differsFromTheJdkOnlyWhereTheCoordinateExceedsTheOrder() {
    List<Vector> differing = WycheproofFile.vectors(CONCATENATED)
        .filter(vector -> vector.bytes("sig").length == VerificationKey.SIGNATURE_BYTES)
        .filter(vector ->
            key(vector).jdkVerifies(vector.bytes("msg"), vector.bytes("sig")) != vector.isValid())
        .toList();

    assertThat(differing)
        .hasSize(Runtime.version().feature() < 25 ? 2 : 0)
        .allSatisfy(vector -> assertThat(vector.isValid()).isTrue())
        .allSatisfy(vector -> assertThat(EcdsaEquation.mayHaveWrapped(half(vector.bytes("sig"), 0)))
            .isTrue());
  }

  @Test
  void decidesEveryCanonicalDerSignatureRightlyOnceItIsConcatenated() {
    List<Vector> canonical = WycheproofFile.vectors(DER)
        .filter(vector -> DerSignature.toConcatenated(vector.bytes("sig")).isPresent())
        .toList();

    assertThat(canonical).hasSize(249).allSatisfy(vector -> {
      byte[] signature = DerSignature.toConcatenated(vector.bytes("sig")).orElseThrow();
      assertThat(key(vector).verifies(vector.bytes("msg"), signature))
          .as(vector.toString())
          .isEqualTo(vector.isValid());
    });
    assertThat(canonical.stream().filter(Vector::isValid)).hasSize(174);
  }

  @Test
  void refusesEveryDerSignatureAsItIs() {
    List<Vector> vectors = WycheproofFile.vectors(DER).toList();

    assertThat(vectors)
        .hasSize(484)
        .allSatisfy(vector -> assertThat(faultOf(vector, vector.bytes("sig")))
            .as(vector.toString())
            .contains(
                vector.bytes("sig").length == VerificationKey.SIGNATURE_BYTES
                    ? JwsFault.SIGNATURE
                    : JwsFault.SIGNATURE_LENGTH));
  }

  private static Optional<JwsFault> faultOf(Vector vector, byte[] signature) {
    String jws = RawJws.join("{\"alg\":\"ES256\"}", vector.bytes("msg"), signature);
    return RawJws.fault(jws, key(vector));
  }

  private static boolean equationHolds(Vector vector, byte[] signature) {
    return EcdsaEquation.holds(
        key(vector).point(), digest(vector.bytes("msg")), half(signature, 0), half(signature, 32));
  }

  private static BigInteger half(byte[] signature, int offset) {
    return P256.toNumber(signature, offset, P256.COORDINATE_BYTES);
  }

  private static BigInteger digest(byte[] message) {
    try {
      return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(message));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static VerificationKey key(Vector vector) {
    JsonNode key = vector.group().get("publicKey");
    return new VerificationKey(new ECPoint(number(key, "wx"), number(key, "wy")));
  }

  private static BigInteger number(JsonNode key, String member) {
    return new BigInteger(key.get(member).stringValue(), 16);
  }
}
