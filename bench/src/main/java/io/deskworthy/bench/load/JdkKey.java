package io.deskworthy.bench.load;

import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public key as the JDK alone has it: the yardstick does not gain from what the product gains.
 */
record JdkKey(String keyId, PublicKey key) {

  private static final int MAX_BYTES = 4096;

  static JdkKey of(String jwk) throws MalformedJsonException, GeneralSecurityException {
    ObjectNode json = StrictJson.object(jwk.getBytes(StandardCharsets.UTF_8), MAX_BYTES);
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECPublicKeySpec spec = new ECPublicKeySpec(
        new ECPoint(number(json, "x"), number(json, "y")),
        parameters.getParameterSpec(ECParameterSpec.class));
    return new JdkKey(
        json.get("kid").stringValue(), KeyFactory.getInstance("EC").generatePublic(spec));
  }

  /** Returns whether the last part of the compact {@code jws} signs the parts before it. */
  boolean signed(String jws) throws GeneralSecurityException {
    int dot = jws.lastIndexOf('.');
    Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifier.initVerify(key);
    verifier.update(jws.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
    return verifier.verify(Base64Url.decode(jws.substring(dot + 1)).orElseThrow());
  }

  private static BigInteger number(ObjectNode json, String name) {
    return new BigInteger(1, Base64Url.decode(json.get(name).stringValue()).orElseThrow());
  }
}
