package io.deskworthy.report.jws;

import static io.deskworthy.report.jws.VerificationKey.coordinate;
import static io.deskworthy.report.jws.VerificationKey.require;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A P-256 key pair: signs with ES256. Never printed, never compared, never logged. */
public final class SigningKey {

  private static final int MAX_JWK_BYTES = 4096;

  private final BigInteger secret;
  private final PrivateKey key;
  private final VerificationKey verificationKey;

  /** Of the library, where there is one that takes the key. */
  private final Optional<LibraryEcdsa.Held> held;

  private SigningKey(BigInteger secret, VerificationKey verificationKey)
      throws GeneralSecurityException {
    this.secret = secret;
    this.key =
        KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, P256.CURVE));
    this.verificationKey = verificationKey;
    this.held = LibraryEcdsa.FOUND.flatMap(library -> library.holding(key));
  }

  /** Makes a new pair from the system's secure random source. */
  public static SigningKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(P256.CURVE);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(
          ((ECPrivateKey) pair.getPrivate()).getS(),
          new VerificationKey(((ECPublicKey) pair.getPublic()).getW()));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java runtime lacks P-256 (jdk.crypto.ec)", missing);
    }
  }

  /**
   * Reads a private JSON Web Key: the public members and {@code d}.
   *
   * @throws MalformedKeyException if it is none, or if its two halves do not belong together
   */
  public static SigningKey fromPrivateJwk(String jwk) throws MalformedKeyException {
    try {
      ObjectNode object = StrictJson.object(jwk.getBytes(StandardCharsets.UTF_8), MAX_JWK_BYTES);
      SigningKey key = new SigningKey(
          coordinate(new JsonFields("", object), "d"), VerificationKey.fromJwk(object));
      byte[] probe = {1, 2, 3};
      require(
          key.verificationKey.verifies(probe, key.sign(probe)),
          "its halves do not belong together");
      return key;
    } catch (MalformedJsonException notJson) {
      throw new MalformedKeyException("the key is " + notJson.getMessage());
    } catch (GeneralSecurityException | IllegalStateException unusable) {
      throw new MalformedKeyException("the key cannot be used: " + unusable.getMessage());
    }
  }

  /** Returns this pair as a private JSON Web Key, to be kept where only its owner reads it. */
  public String toPrivateJwk() {
    ObjectNode jwk = verificationKey.toJwk().put("d", Base64Url.encode(P256.toBytes(secret)));
    return StrictJson.pretty(jwk);
  }

  /** Returns the public half. */
  public VerificationKey verificationKey() {
    return verificationKey;
  }

  /** Returns the signature of {@code bytes}: r and s of 32 bytes each. */
  byte[] sign(byte[] bytes) {
    try {
      return held.isPresent() ? held.get().sign(bytes) : jdkSign(bytes);
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("signing failed", unusable);
    }
  }

  private byte[] jdkSign(byte[] bytes) throws GeneralSecurityException {
    Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
    signer.initSign(key);
    signer.update(bytes);
    return signer.sign();
  }
}
