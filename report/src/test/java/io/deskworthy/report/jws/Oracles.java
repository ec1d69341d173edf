package io.deskworthy.report.jws;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The two libraries for JOSE that Java programs use, as judges of our own. */
final class Oracles {

  private static final AlgorithmConstraints ES256 =
      new AlgorithmConstraints(ConstraintType.PERMIT, "ES256");

  private Oracles() {}

  /** Returns what jose4j says {@code jws} holds, or nothing if it refuses it. */
  static Optional<byte[]> jose4j(String jws, VerificationKey key) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmConstraints(ES256);
      signature.setKey(jose4jKey(key.toJwk().toString()).getPublicKey());
      signature.setCompactSerialization(jws);
      return signature.verifySignature()
          ? Optional.of(signature.getPayloadBytes())
          : Optional.empty();
    } catch (JoseException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  /** Returns what Nimbus says {@code jws} holds, or nothing if it refuses it. */
  static Optional<byte[]> nimbus(String jws, VerificationKey key) {
    try {
      JWSObject object = JWSObject.parse(jws);
      return object.verify(new ECDSAVerifier(ECKey.parse(key.toJwk().toString())))
          ? Optional.of(object.getPayload().toBytes())
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  static String signWithJose4j(byte[] payload, SigningKey key) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setAlgorithmHeaderValue("ES256");
      signature.setHeader("typ", "test");
      signature.setKey(jose4jKey(key.toPrivateJwk()).getPrivateKey());
      signature.setPayloadBytes(payload);
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String signWithNimbus(byte[] payload, SigningKey key) {
    try {
      JWSObject object =
          new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).build(), new Payload(payload));
      object.sign(new ECDSASigner(ECKey.parse(key.toPrivateJwk())));
      return object.serialize();
    } catch (ParseException | JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static EllipticCurveJsonWebKey jose4jKey(String jwk) throws JoseException {
    return (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(jwk);
  }
}
