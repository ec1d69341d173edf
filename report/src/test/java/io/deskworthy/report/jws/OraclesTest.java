package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.specimen.Specimens;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our signatures against those of jose4j and Nimbus. */
final class OraclesTest {

  private static final int MUTATIONS = 2000;

  /** The rules of docs/report-format.md, section 2, in which we are stricter than RFC 7515. */
  private static final Set<JwsFault> STRICTNESS = EnumSet.of(
      JwsFault.NOT_BASE64URL,
      JwsFault.KEY_IN_HEADER,
      JwsFault.CRITICAL_EXTENSION,
      JwsFault.MALFORMED_HEADER);

  private final SigningKey key = Specimens.signingKey();
  private final VerificationKey publicKey = key.verificationKey();

  static Stream<byte[]> payloads() {
    Random random = new Random(20261122);
    return IntStream.range(0, 100).mapToObj(index -> {
      byte[] payload = new byte[random.nextInt(2000)];
      random.nextBytes(payload);
      return payload;
    });
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void bothVerifyWhatWeSign(byte[] payload) {
    String jws = CompactJws.sign(JwsHeader.of("test", publicKey), payload, key);

    assertThat(Oracles.jose4j(jws, publicKey).orElseThrow()).isEqualTo(payload);
    assertThat(Oracles.nimbus(jws, publicKey).orElseThrow()).isEqualTo(payload);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void weVerifyWhatBothSign(byte[] payload) throws RejectedJwsException {
    String byJose4j = Oracles.signWithJose4j(payload, key);
    String byNimbus = Oracles.signWithNimbus(payload, key);

    assertThat(UnverifiedJws.parse(byJose4j).verify("test", publicKey).payload())
        .isEqualTo(payload);
    assertThat(UnverifiedJws.parse(byNimbus).verifySignature(publicKey).payload())
        .isEqualTo(payload);
  }

  @Test
  void whatWeAcceptOfSpoiltTextsBothAcceptAndWhatWeRefuseBeyondThemIsByOurStricterRules() {
    String good = Specimens.text("reports/nothing-found.jws");
    Random random = new Random(42);
    Map<String, Integer> decisions = new TreeMap<>();
    for (int index = 0; index < MUTATIONS; index++) {
      String spoilt = new Mutation(random, good, key).spoilt();
      decisions.merge(compare(spoilt), 1, Integer::sum);
    }

    assertThat(decisions.keySet()).contains("all accept", "all refuse", "stricter NOT_BASE64URL");
    assertThat(decisions.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
  }

  private String compare(String spoilt) {
    Optional<byte[]> jose4j = Oracles.jose4j(spoilt, publicKey);
    Optional<byte[]> nimbus = Oracles.nimbus(spoilt, publicKey);
    Optional<JwsFault> fault = RawJws.fault(spoilt, publicKey);
    if (fault.isEmpty()) {
      assertThat(jose4j).as("jose4j on %s", spoilt).isPresent();
      assertThat(nimbus).as("Nimbus on %s", spoilt).isPresent();
      return "all accept";
    }
    if (jose4j.isEmpty() && nimbus.isEmpty()) {
      return "all refuse";
    }
    assertThat(fault.get()).as(spoilt).isIn(STRICTNESS);
    return "stricter " + fault.get();
  }
}
