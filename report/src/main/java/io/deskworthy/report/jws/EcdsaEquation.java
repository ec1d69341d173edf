package io.deskworthy.report.jws;

import static io.deskworthy.report.jws.P256.CURVE;

import java.math.BigInteger;
import java.security.spec.ECPoint;

/**
 * The equation of ECDSA on P-256 (FIPS 186-5, 6.4.2; SEC 1, 4.1.4), for the one case that JDK 17
 * gets wrong. A signature's r is the x-coordinate of a point modulo the group's order n; the field
 * is larger than the group, so that x may have been r + n. JDK 17 compares with r alone and refuses
 * such signatures, right though they are; JDK 25 does not. An honest signer meets one in
 * 2<sup>128</sup>: this stands here so that two Java versions never disagree about a report.
 *
 * <p>All values are public, so nothing here needs constant time. It takes some 5 ms.
 */
final class EcdsaEquation {

  private static final BigInteger ORDER = CURVE.getOrder();

  private EcdsaEquation() {}

  /** Returns whether r is so small that the x-coordinate may have been r + n. */
  static boolean mayHaveWrapped(BigInteger r) {
    return r.signum() > 0 && r.add(ORDER).compareTo(P256.PRIME) < 0;
  }

  /**
   * Returns whether (r, s) is a signature by {@code key} of a text with that digest.
   *
   * @param digest the SHA-256, as a number: as long as the order, so that nothing is cut off
   */
  static boolean holds(ECPoint key, BigInteger digest, BigInteger r, BigInteger s) {
    if (!isScalar(r) || !isScalar(s)) {
      return false;
    }
    BigInteger inverse = s.modInverse(ORDER);
    BigInteger u1 = digest.multiply(inverse).mod(ORDER);
    BigInteger u2 = r.multiply(inverse).mod(ORDER);
    JacobianPoint sum = JacobianPoint.sumOfMultiples(u1, CURVE.getGenerator(), u2, key);
    return !sum.isInfinity() && sum.affineX().mod(ORDER).equals(r);
  }

  private static boolean isScalar(BigInteger number) {
    return number.signum() > 0 && number.compareTo(ORDER) < 0;
  }
}
