package io.deskworthy.report.jws;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Signs, and checks signatures, by the {@link EcdsaLibrary} that was found. Safe for concurrent
 * use.
 */
final class LibraryEcdsa {

  /** The library of this process, if it has one. */
  static final Optional<LibraryEcdsa> FOUND = ServiceLoader.load(EcdsaLibrary.class)
      .findFirst()
      .flatMap(EcdsaLibrary::provider)
      .map(LibraryEcdsa::new);

  private static final String ALGORITHM = "SHA256withECDSA";

  private final Provider provider;

  LibraryEcdsa(Provider provider) {
    this.provider = provider;
  }

  /** Returns whether the library takes (r, s) for a signature of {@code signed} by {@code key}. */
  boolean verifies(PublicKey key, byte[] signed, BigInteger r, BigInteger s) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM, provider);
      verifier.initVerify(KeyFactory.getInstance("EC", provider)
          .generatePublic(new X509EncodedKeySpec(key.getEncoded())));
      verifier.update(signed);
      return verifier.verify(DerSignature.of(r, s));
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** Returns {@code key} as the library holds it; nothing if it does not take it. */
  Optional<PrivateKey> holding(PrivateKey key) {
    try {
      return Optional.of(KeyFactory.getInstance("EC", provider)
          .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded())));
    } catch (GeneralSecurityException notTaken) {
      return Optional.empty();
    }
  }

  /**
   * Returns the signature of {@code bytes}: r and s of 32 bytes each.
   *
   * @param held what {@link #holding} returned
   */
  byte[] sign(PrivateKey held, byte[] bytes) throws GeneralSecurityException {
    Signature signer = Signature.getInstance(ALGORITHM, provider);
    signer.initSign(held);
    signer.update(bytes);
    return DerSignature.toConcatenated(signer.sign())
        .orElseThrow(() -> new SignatureException("the library wrote no ECDSA signature"));
  }
}
