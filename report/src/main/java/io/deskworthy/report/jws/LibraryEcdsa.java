package io.deskworthy.report.jws;

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

  /** Returns whether the library takes {@code signature}, r and s of 32 bytes each. */
  boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM, provider);
      verifier.initVerify(KeyFactory.getInstance("EC", provider)
          .generatePublic(new X509EncodedKeySpec(key.getEncoded())));
      verifier.update(signed);
      return verifier.verify(DerSignature.ofConcatenated(signature));
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** Returns {@code key} as the library holds it; nothing if it does not take it. */
  Optional<Held> holding(PrivateKey key) {
    try {
      PrivateKey ours = KeyFactory.getInstance("EC", provider)
          .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
      return Optional.of(new Held(ours, provider));
    } catch (GeneralSecurityException notTaken) {
      return Optional.empty();
    }
  }

  /** A key in the library's hands. */
  static final class Held {

    private final PrivateKey key;
    private final Provider provider;

    private Held(PrivateKey key, Provider provider) {
      this.key = key;
      this.provider = provider;
    }

    /** Returns the signature of {@code bytes}: r and s of 32 bytes each. */
    byte[] sign(byte[] bytes) throws GeneralSecurityException {
      Signature signer = Signature.getInstance(ALGORITHM, provider);
      signer.initSign(key);
      signer.update(bytes);
      return DerSignature.toConcatenated(signer.sign())
          .orElseThrow(() -> new SignatureException("the library wrote no ECDSA signature"));
    }
  }
}
