package io.deskworthy.report.jws;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The public half of a P-256 key: verifies ES256 signatures. Immutable. */
public final class VerificationKey {

  static final int SIGNATURE_BYTES = 2 * P256.COORDINATE_BYTES;

  private static final int MAX_JWK_BYTES = 4096;

  private static final int MAX_JWK_TEXT = 100;

  private final ECPoint point;
  private final PublicKey key;
  private final String keyId;

  VerificationKey(ECPoint point) {
    this.point = point;
    this.key = jdkKey(point);
    this.keyId = Sha256.base64Url(StrictJson.line(thumbprintMembers(point)));
  }

  /**
   * Reads a public JSON Web Key.
   *
   * @throws MalformedKeyException if it is not a P-256 key for signatures, or not a point of the
   *     curve
   */
  public static VerificationKey fromJwk(String jwk) throws MalformedKeyException {
    try {
      return fromJwk(StrictJson.object(jwk.getBytes(StandardCharsets.UTF_8), MAX_JWK_BYTES));
    } catch (MalformedJsonException notJson) {
      throw new MalformedKeyException("the key is " + notJson.getMessage());
    }
  }

  /** Reads a public JSON Web Key from an object that is already parsed. */
  public static VerificationKey fromJwk(ObjectNode jwk) throws MalformedKeyException {
    JsonFields fields = new JsonFields("", jwk);
    try {
      require(fields.text("kty", MAX_JWK_TEXT).equals("EC"), "its kty is not EC");
      require(fields.text("crv", MAX_JWK_TEXT).equals("P-256"), "its crv is not P-256");
      require(
          fields.optionalText("alg", MAX_JWK_TEXT).orElse("ES256").equals("ES256"),
          "its alg is not ES256");
      require(
          fields.optionalText("use", MAX_JWK_TEXT).orElse("sig").equals("sig"),
          "its use is not sig");
      require(allowsVerifying(jwk.get("key_ops")), "its key_ops do not allow to verify");
      ECPoint point = new ECPoint(coordinate(fields, "x"), coordinate(fields, "y"));
      require(P256.isOnCurve(point), "it is not a point of the curve");
      return new VerificationKey(point);
    } catch (MalformedJsonException wrongMember) {
      throw new MalformedKeyException("the key's member " + wrongMember.getMessage());
    }
  }

  /** Returns this key as a public JSON Web Key with its thumbprint as {@code kid}. */
  public ObjectNode toJwk() {
    return thumbprintMembers(point).put("alg", "ES256").put("use", "sig").put("kid", keyId());
  }

  /** Returns the RFC 7638 thumbprint: base64url of the SHA-256 of the key's required members. */
  public String keyId() {
    return keyId;
  }

  /** Returns whether {@code signature}, r and s of 32 bytes each, fits {@code signed}. */
  boolean verifies(byte[] signed, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) {
      return false;
    }
    return LibraryEcdsa.FOUND.stream().anyMatch(each -> each.verifies(key, signed, signature))
        || jdkVerifies(signed, signature)
        || wrappedVerifies(signed, signature);
  }

  private boolean wrappedVerifies(byte[] signed, byte[] signature) {
    BigInteger digest = new BigInteger(1, Sha256.of(signed));
    BigInteger r = P256.toNumber(signature, 0, P256.COORDINATE_BYTES);
    BigInteger s = P256.toNumber(signature, P256.COORDINATE_BYTES, P256.COORDINATE_BYTES);
    return EcdsaEquation.mayHaveWrapped(r) && EcdsaEquation.holds(point, digest, r, s);
  }

  /** What this Java runtime says by itself. */
  boolean jdkVerifies(byte[] signed, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** Package-private for the test that holds the equation against the JDK. */
  ECPoint point() {
    return point;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerificationKey that && point.equals(that.point);
  }

  @Override
  public int hashCode() {
    return point.hashCode();
  }

  @Override
  public String toString() {
    return "P-256 key " + keyId();
  }

  private static ObjectNode thumbprintMembers(ECPoint point) {
    return StrictJson.newObject()
        .put("crv", "P-256")
        .put("kty", "EC")
        .put("x", Base64Url.encode(P256.toBytes(point.getAffineX())))
        .put("y", Base64Url.encode(P256.toBytes(point.getAffineY())));
  }

  static BigInteger coordinate(JsonFields fields, String name)
      throws MalformedJsonException, MalformedKeyException {
    byte[] bytes = Base64Url.decode(fields.text(name, MAX_JWK_TEXT))
        .orElseThrow(() ->
            new MalformedKeyException("the key cannot be used: its " + name + " is not base64url"));
    require(bytes.length == P256.COORDINATE_BYTES, "its " + name + " is not 32 bytes long");
    return new BigInteger(1, bytes);
  }

  static void require(boolean right, String complaint) throws MalformedKeyException {
    if (!right) {
      throw new MalformedKeyException("the key cannot be used: " + complaint);
    }
  }

  private static boolean allowsVerifying(@Nullable JsonNode operations) {
    if (operations == null) {
      return true;
    }
    for (JsonNode operation : operations) {
      if (operation.isString() && operation.stringValue().equals("verify")) {
        return true;
      }
    }
    return false;
  }

  private static PublicKey jdkKey(ECPoint point) {
    try {
      return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256.CURVE));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java runtime lacks EC keys (jdk.crypto.ec)", missing);
    }
  }
}
