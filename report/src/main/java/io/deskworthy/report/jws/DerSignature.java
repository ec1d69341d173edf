package io.deskworthy.report.jws;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * ECDSA signatures as libraries exchange them: Ecdsa-Sig-Value of RFC 3279, section 2.2.3, in the
 * distinguished encoding of ITU-T X.690. For P-256 every length is below 128 and takes a byte.
 */
final class DerSignature {

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;

  private DerSignature() {}

  /**
   * Returns r and s of 32 bytes each, or nothing if {@code der} is not the one DER spelling of two
   * numbers that fit.
   */
  static Optional<byte[]> toConcatenated(byte[] der) {
    if (der.length < 8 || der[1] < 0 || der[3] < 0 || 5 + der[3] >= der.length) {
      return Optional.empty();
    }
    int second = 4 + der[3];
    byte[] r = Arrays.copyOfRange(der, 4, second);
    byte[] s = Arrays.copyOfRange(der, second + 2, der.length);
    if (r.length == 0 || s.length == 0) {
      return Optional.empty();
    }
    return concatenated(new BigInteger(r), new BigInteger(s))
        .filter(both -> Arrays.equals(der, of(new BigInteger(r), new BigInteger(s))));
  }

  /** Returns the DER spelling of the two halves of {@code signature}. */
  static byte[] ofConcatenated(byte[] signature) {
    return of(
        P256.toNumber(signature, 0, P256.COORDINATE_BYTES),
        P256.toNumber(signature, P256.COORDINATE_BYTES, P256.COORDINATE_BYTES));
  }

  private static Optional<byte[]> concatenated(BigInteger r, BigInteger s) {
    boolean fits =
        r.signum() >= 0 && s.signum() >= 0 && r.bitLength() <= 256 && s.bitLength() <= 256;
    return fits
        ? Optional.of(ByteBuffer.allocate(VerificationKey.SIGNATURE_BYTES)
            .put(P256.toBytes(r))
            .put(P256.toBytes(s))
            .array())
        : Optional.empty();
  }

  /** Returns the DER spelling of (r, s), neither of them negative nor over 33 bytes. */
  static byte[] of(BigInteger r, BigInteger s) {
    byte[] first = r.toByteArray();
    byte[] second = s.toByteArray();
    return ByteBuffer.allocate(6 + first.length + second.length)
        .put((byte) SEQUENCE)
        .put((byte) (4 + first.length + second.length))
        .put((byte) INTEGER)
        .put((byte) first.length)
        .put(first)
        .put((byte) INTEGER)
        .put((byte) second.length)
        .put(second)
        .array();
  }
}
