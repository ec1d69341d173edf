package io.deskworthy.server.secret;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.jws.Base64Url;
import io.deskworthy.report.jws.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An RSA key for Open Badges, which every reader of them takes with RS256 and few with anything
 * else. Used for nothing but badges. Immutable.
 */
public final class BadgeKey {

  /** 128 bits of security (NIST SP 800-57), as OWASP ASVS 11.2.3 asks; older keys stay in use. */
  private static final int BITS = 3072;

  private final RSAPrivateCrtKey key;

  private BadgeKey(RSAPrivateCrtKey key) {
    this.key = key;
  }

  /** Returns a new key as text, to be kept where only its owner reads it. */
  static String generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return Base64Url.encode(generator.generateKeyPair().getPrivate().getEncoded());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java runtime has RSA", missing);
    }
  }

  /** Reads a key from the text that {@link #generate} made, or nothing if it is none. */
  static Optional<BadgeKey> read(String text) {
    return Base64Url.decode(text).flatMap(BadgeKey::ofPkcs8);
  }

  private static Optional<BadgeKey> ofPkcs8(byte[] bytes) {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes))
              instanceof RSAPrivateCrtKey key
          ? Optional.of(new BadgeKey(key))
          : Optional.empty();
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  /**
   * Returns {@code header} and {@code payload} as compact JWS; {@code alg} is put in the header.
   */
  public String sign(ObjectNode header, ObjectNode payload) {
    String signed = part(header.put("alg", "RS256")) + "." + part(payload);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + Base64Url.encode(signature.sign());
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("signing failed", unusable);
    }
  }

  /** Returns the public half as JSON Web Key with its RFC 7638 thumbprint as {@code kid}. */
  public ObjectNode toJwk() {
    ObjectNode members = StrictJson.newObject()
        .put("e", number(key.getPublicExponent()))
        .put("kty", "RSA")
        .put("n", number(key.getModulus()));
    String thumbprint = Sha256.base64Url(StrictJson.line(members));
    return members.put("alg", "RS256").put("use", "sig").put("kid", thumbprint);
  }

  private static String part(ObjectNode json) {
    return Base64Url.encode(StrictJson.line(json).getBytes(StandardCharsets.UTF_8));
  }

  /** Big-endian without the zero that Java puts before a large number to keep it positive. */
  private static String number(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    return Base64Url.encode(Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
