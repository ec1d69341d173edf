package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {

  /** The P-256 key of RFC 7515, appendix A.3. */
  private static final String X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";

  private static final String Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
  private static final String D = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
  private static final String SIGNED_BY_RFC_7515 =
      "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
          + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5"
          + "djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

  @Test
  void verifiesTheExampleOfRfc7515() throws MalformedKeyException {
    VerificationKey key = VerificationKey.fromJwk(jwk(""));

    assertThat(RawJws.fault(SIGNED_BY_RFC_7515, key)).isEmpty();
  }

  @RepeatedTest(50)
  void findsItselfAgainInItsJwk() throws MalformedKeyException {
    SigningKey key = SigningKey.generate();

    VerificationKey publicKey = VerificationKey.fromJwk(key.verificationKey().toJwk());
    SigningKey privateKey = SigningKey.fromPrivateJwk(key.toPrivateJwk());

    assertThat(publicKey).isEqualTo(key.verificationKey()).hasSameHashCodeAs(key.verificationKey());
    assertThat(privateKey.verificationKey()).isEqualTo(key.verificationKey());
  }

  @RepeatedTest(20)
  void hasTheThumbprintThatNimbusFinds() throws ParseException, JOSEException {
    VerificationKey key = SigningKey.generate().verificationKey();

    assertThat(key.keyId())
        .isEqualTo(ECKey.parse(key.toJwk().toString()).computeThumbprint().toString());
  }

  @Test
  void givesItsSecretOnlyWhereItIsAskedFor() {
    SigningKey key = SigningKey.generate();

    assertThat(key.verificationKey().toJwk().has("d")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"EC\" | \"RSA\"",
        "\"P-256\" | \"P-384\"",
        "f83O | f83P",
        "f83O | +83O",
        "f83O | AAf83O",
        "\"x\" | \"z\"",
        "} | ,\"use\":\"enc\"}",
        "} | ,\"alg\":\"ES384\"}",
        "} | ,\"key_ops\":[\"sign\"]}",
        "} | ,\"key_ops\":\"verify\"}",
        "} | ,\"x\":\"\"}",
        "} | ~~",
      })
  void refusesAPublicKeyThatIsNotQuiteOne(String original, String replacement) {
    String jwk = jwk("").replace(original, replacement);

    assertThatExceptionOfType(MalformedKeyException.class)
        .isThrownBy(() -> VerificationKey.fromJwk(jwk))
        .withMessageStartingWith("the key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE",
        "_____wAAAAD__________7zm-q2nF56E87nKwvxjJVE",
        "__________________________________________8",
        "AAE"
      })
  void refusesASecretThatIsNoneOrBelongsToAnotherKey(String secret) {
    assertThatExceptionOfType(MalformedKeyException.class)
        .isThrownBy(() -> SigningKey.fromPrivateJwk(jwk(",\"d\":\"" + secret + "\"")));
  }

  @Test
  void takesTheSecretOfTheExample() throws MalformedKeyException {
    assertThat(SigningKey.fromPrivateJwk(jwk(",\"d\":\"" + D + "\"")).verificationKey())
        .isEqualTo(VerificationKey.fromJwk(jwk("")));
  }

  private static String jwk(String more) {
    return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + X + "\",\"y\":\"" + Y + "\"" + more + "}";
  }
}
