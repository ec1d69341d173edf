package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.WycheproofFile.Vector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every JOSE and Ed25519 vector of Wycheproof. */
final class JoseVectorsTest {

  private static final String SIGNATURES = "json_web_signature_test.json";
  private static final String KEYS = "json_web_key_test.json";
  private static final String ACCEPTED = "ACCEPTED";
  private static final String UNUSABLE = "UNUSABLE_KEY";
  private static final String ED25519 = "ed25519_test.json";

  @Test
  void acceptsTheValidEs256SignaturesAndNoOther() {
    List<Vector> vectors = WycheproofFile.vectors(SIGNATURES).toList();

    List<Vector> accepted =
        vectors.stream().filter(vector -> decision(vector).equals(ACCEPTED)).toList();

    assertThat(vectors).hasSize(401);
    assertThat(accepted)
        .containsExactlyElementsOf(vectors.stream()
            .filter(vector -> vector.isValid() && isEs256(vector))
            .toList());
  }

  /** Pinned, so that a vector refused for another reason than yesterday's is noticed. */
  @Test
  void refusesTheOthersWithAnEs256KeyForAReasonWithAName() {
    Map<String, Integer> decisions = new TreeMap<>();
    WycheproofFile.vectors(SIGNATURES)
        .map(JoseVectorsTest::decision)
        .filter(decision -> !decision.equals(UNUSABLE))
        .forEach(decision -> decisions.merge(decision, 1, Integer::sum));

    assertThat(decisions)
        .isEqualTo(Map.of(
            ACCEPTED,
            2,
            "ALGORITHM",
            1,
            "KEY_IN_HEADER",
            1,
            "MALFORMED_HEADER",
            2,
            "NOT_COMPACT",
            5,
            "SIGNATURE",
            20,
            "SIGNATURE_LENGTH",
            8));
  }

  /** The two with a good signature have keys whose use or operations forbid it. */
  @Test
  void refusesOtherAlgorithmsByTheirKeyAndWithAnEs256KeyByTheirHeader() {
    VerificationKey es256 = SigningKey.generate().verificationKey();
    Map<JwsFault, Integer> faults = new TreeMap<>();
    WycheproofFile.vectors(SIGNATURES)
        .filter(vector -> decision(vector).equals(UNUSABLE))
        .map(vector -> RawJws.fault(vector.text("jws"), es256).orElseThrow())
        .forEach(fault -> faults.merge(fault, 1, Integer::sum));

    assertThat(faults)
        .isEqualTo(Map.of(
            JwsFault.ALGORITHM, 329,
            JwsFault.NOT_BASE64URL, 14,
            JwsFault.NOT_COMPACT, 13,
            JwsFault.MALFORMED_HEADER, 4,
            JwsFault.SIGNATURE, 2));
  }

  @Test
  void refusesEveryKeyThatIsNotForEs256() {
    List<Vector> vectors = WycheproofFile.vectors(KEYS).toList();

    assertThat(vectors)
        .hasSize(26)
        .allSatisfy(vector -> assertThat(keys(vector).map(jwk -> decision(vector, jwk)))
            .as(vector.toString())
            .doesNotContain(ACCEPTED));
    assertThat(vectors.stream()
            .filter(vector -> vector.id() >= 19 && vector.id() <= 24)
            .flatMap(vector -> keys(vector).map(jwk -> decision(vector, jwk))))
        .containsOnly(UNUSABLE)
        .hasSize(6);
  }

  @Test
  void refusesEd25519ByItsAlgorithmUnderBothItsNames() {
    List<Vector> vectors = WycheproofFile.vectors(ED25519).toList();
    VerificationKey key = SigningKey.generate().verificationKey();

    assertThat(vectors)
        .hasSize(151)
        .allSatisfy(vector -> assertThat(Stream.of("EdDSA", "Ed25519")
                .map(algorithm -> RawJws.fault(jws(vector, algorithm), key)))
            .allSatisfy(fault -> assertThat(fault).contains(JwsFault.ALGORITHM)));
    assertThat(vectors)
        .allSatisfy(vector ->
            assertThat(decision(vector, vector.group().get("publicKeyJwk"))).isEqualTo(UNUSABLE));
  }

  private static String jws(Vector vector, String algorithm) {
    return RawJws.join("{\"alg\":\"" + algorithm + "\"}", vector.bytes("msg"), vector.bytes("sig"));
  }

  private static boolean isEs256(Vector vector) {
    JsonNode algorithm = publicKey(vector).get("alg");
    return algorithm != null && algorithm.stringValue().equals("ES256");
  }

  private static String decision(Vector vector) {
    return decision(vector, publicKey(vector));
  }

  private static String decision(Vector vector, JsonNode jwk) {
    try {
      VerificationKey key = VerificationKey.fromJwk((ObjectNode) jwk);
      return RawJws.fault(vector.text("jws"), key).map(JwsFault::name).orElse(ACCEPTED);
    } catch (MalformedKeyException unusable) {
      return UNUSABLE;
    }
  }

  private static JsonNode publicKey(Vector vector) {
    JsonNode group = vector.group();
    return group.has("public") ? group.get("public") : group.get("private");
  }

  private static Stream<JsonNode> keys(Vector vector) {
    return publicKey(vector).get("keys").valueStream();
  }
}
