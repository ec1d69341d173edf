package io.deskworthy.report.jws;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Arrays;

/** The curve P-256 (FIPS 186-4, D.1.2.3), as the JDK knows it. */
final class P256 {

  /** Bytes of a coordinate, and of each half of a signature. */
  static final int COORDINATE_BYTES = 32;

  static final ECParameterSpec CURVE = curve();

  /** The number of elements of the field. */
  static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();

  private P256() {}

  /** Returns whether {@code point} satisfies y² = x³ + ax + b within the field. */
  static boolean isOnCurve(ECPoint point) {
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    if (x.compareTo(PRIME) >= 0 || y.compareTo(PRIME) >= 0) {
      return false;
    }
    BigInteger right = x.multiply(x)
        .add(CURVE.getCurve().getA())
        .multiply(x)
        .add(CURVE.getCurve().getB())
        .mod(PRIME);
    return y.multiply(y).mod(PRIME).equals(right);
  }

  /** Returns {@code number} as 32 bytes, most significant first. */
  static byte[] toBytes(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] padded = new byte[COORDINATE_BYTES];
    int length = Math.min(bytes.length, COORDINATE_BYTES);
    System.arraycopy(bytes, bytes.length - length, padded, COORDINATE_BYTES - length, length);
    return padded;
  }

  /** Returns the number that {@code length} bytes from {@code offset} on spell. */
  static BigInteger toNumber(byte[] bytes, int offset, int length) {
    return new BigInteger(1, Arrays.copyOfRange(bytes, offset, offset + length));
  }

  private static ECParameterSpec curve() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("this Java runtime lacks P-256 (jdk.crypto.ec)", missing);
    }
  }
}
