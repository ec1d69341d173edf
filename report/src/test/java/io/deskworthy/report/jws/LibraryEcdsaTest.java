package io.deskworthy.report.jws;

import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.jws.WycheproofFile.Vector;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPublicKeySpec;
import java.util.List;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Test;

/** Conscrypt, which the server brings along, held against Wycheproof's vectors. */
final class LibraryEcdsaTest {

  private final LibraryEcdsa library = new LibraryEcdsa(Conscrypt.newProvider());

  @Test
  void decidesEverySignatureOfTheRightLengthAsWycheproofDoes() {
    List<Vector> vectors = WycheproofFile.vectors("ecdsa_secp256r1_sha256_p1363_test.json")
        .filter(vector -> vector.bytes("sig").length == VerificationKey.SIGNATURE_BYTES)
        .toList();

    assertThat(vectors)
        .hasSizeGreaterThan(230)
        .allSatisfy(vector ->
            assertThat(verifies(vector)).as(vector.toString()).isEqualTo(vector.isValid()));
  }

  @Test
  void confirmsWhatOurOwnKeysSignAndNothingElse() throws GeneralSecurityException {
    byte[] signed = {1, 2, 3};
    for (int each = 0; each < 100; each++) {
      SigningKey key = SigningKey.generate();
      byte[] signature = key.sign(signed);
      PublicKey known = KeyFactory.getInstance("EC")
          .generatePublic(new ECPublicKeySpec(key.verificationKey().point(), P256.CURVE));

      assertThat(library.verifies(known, signed, signature)).isTrue();
      assertThat(library.verifies(known, new byte[] {1, 2, 4}, signature)).isFalse();
      assertThat(library.verifies(known, signed, withNextS(signature))).isFalse();
    }
  }

  @Test
  void signsWhatTheJdkConfirms() throws GeneralSecurityException {
    for (int each = 0; each < 500; each++) {
      byte[] signed = {1, 2, (byte) each};
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(P256.CURVE);
      KeyPair pair = generator.generateKeyPair();

      byte[] signature = library.holding(pair.getPrivate()).orElseThrow().sign(signed);

      VerificationKey known = new VerificationKey(((ECPublicKey) pair.getPublic()).getW());
      assertThat(known.jdkVerifies(signed, signature)).isTrue();
      assertThat(known.jdkVerifies(new byte[] {1, 2}, signature)).isFalse();
    }
  }

  private static byte[] withNextS(byte[] signature) {
    BigInteger s = P256.toNumber(signature, P256.COORDINATE_BYTES, P256.COORDINATE_BYTES);
    byte[] next = signature.clone();
    System.arraycopy(
        P256.toBytes(s.add(BigInteger.ONE)), 0, next, P256.COORDINATE_BYTES, P256.COORDINATE_BYTES);
    return next;
  }

  private boolean verifies(Vector vector) {
    try {
      PublicKey key = KeyFactory.getInstance("EC")
          .generatePublic(new ECPublicKeySpec(EcdsaVectorsTest.key(vector).point(), P256.CURVE));
      return library.verifies(key, vector.bytes("msg"), vector.bytes("sig"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
