package io.deskworthy.report.jws;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import java.util.ServiceLoader;

/** Checks signatures by the {@link EcdsaLibrary} that was found. Safe for concurrent use. */
final class LibraryEcdsa {

  /** The library of this process, if it has one. */
  static final Optional<LibraryEcdsa> FOUND = ServiceLoader.load(EcdsaLibrary.class)
      .findFirst()
      .flatMap(EcdsaLibrary::provider)
      .map(LibraryEcdsa::new);

  /** SEQUENCE and INTEGER of ITU-T X.690; all lengths here are below 128. */
  private static final byte SEQUENCE = 0x30;

  private static final byte INTEGER = 0x02;
  private static final int HEAD = 2;

  private final Provider provider;

  LibraryEcdsa(Provider provider) {
    this.provider = provider;
  }

  /** Returns whether the library takes (r, s) for a signature of {@code signed} by {@code key}. */
  boolean verifies(PublicKey key, byte[] signed, BigInteger r, BigInteger s) {
    try {
      Signature verifier = Signature.getInstance("SHA256withECDSA", provider);
      verifier.initVerify(KeyFactory.getInstance("EC", provider)
          .generatePublic(new X509EncodedKeySpec(key.getEncoded())));
      verifier.update(signed);
      return verifier.verify(der(r, s));
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }

  /** Ecdsa-Sig-Value of RFC 3279, section 2.2.3: what all libraries read. */
  private static byte[] der(BigInteger r, BigInteger s) {
    byte[] first = r.toByteArray();
    byte[] second = s.toByteArray();
    int length = 2 * HEAD + first.length + second.length;
    return ByteBuffer.allocate(HEAD + length)
        .put(SEQUENCE)
        .put((byte) length)
        .put(INTEGER)
        .put((byte) first.length)
        .put(first)
        .put(INTEGER)
        .put((byte) second.length)
        .put(second)
        .array();
  }
}
