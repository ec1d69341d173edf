package io.deskworthy.report.jws;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.security.spec.ECPoint;

/**
 * A point of P-256 as (X / Z², Y / Z³), infinity when Z is 0. The formulas are those of the
 * Explicit-Formulas Database for short Weierstrass curves with a = −3: dbl-2001-b and add-2007-bl,
 * the latter without its shortcuts.
 */
record JacobianPoint(BigInteger x, BigInteger y, BigInteger z) {

  private static final BigInteger PRIME = P256.PRIME;
  private static final BigInteger THREE = BigInteger.valueOf(3);
  private static final BigInteger FOUR = BigInteger.valueOf(4);
  private static final BigInteger EIGHT = BigInteger.valueOf(8);
  private static final JacobianPoint INFINITY = new JacobianPoint(ONE, ONE, ZERO);

  static JacobianPoint of(ECPoint point) {
    return new JacobianPoint(point.getAffineX(), point.getAffineY(), ONE);
  }

  /** Returns m·p + n·q, both at once bit by bit from the highest (Shamir's trick). */
  static JacobianPoint sumOfMultiples(BigInteger m, ECPoint p, BigInteger n, ECPoint q) {
    JacobianPoint first = of(p);
    JacobianPoint second = of(q);
    JacobianPoint both = first.plus(second);
    JacobianPoint sum = INFINITY;
    for (int bit = Math.max(m.bitLength(), n.bitLength()) - 1; bit >= 0; bit--) {
      sum = sum.doubled();
      if (m.testBit(bit)) {
        sum = sum.plus(n.testBit(bit) ? both : first);
      } else if (n.testBit(bit)) {
        sum = sum.plus(second);
      }
    }
    return sum;
  }

  boolean isInfinity() {
    return z.signum() == 0;
  }

  BigInteger affineX() {
    return times(x, z.multiply(z).modInverse(PRIME));
  }

  JacobianPoint doubled() {
    BigInteger delta = times(z, z);
    BigInteger gamma = times(y, y);
    BigInteger beta = times(x, gamma);
    BigInteger alpha = times(THREE, times(x.subtract(delta), x.add(delta)));
    BigInteger newX = times(alpha, alpha).subtract(times(EIGHT, beta)).mod(PRIME);
    BigInteger newY = times(alpha, times(FOUR, beta).subtract(newX))
        .subtract(times(EIGHT, times(gamma, gamma)))
        .mod(PRIME);
    return new JacobianPoint(newX, newY, times(TWO, times(y, z)));
  }

  JacobianPoint plus(JacobianPoint other) {
    if (isInfinity() || other.isInfinity()) {
      return isInfinity() ? other : this;
    }
    BigInteger z1z1 = times(z, z);
    BigInteger z2z2 = times(other.z, other.z);
    BigInteger u1 = times(x, z2z2);
    BigInteger s1 = times(y, times(other.z, z2z2));
    BigInteger h = times(other.x, z1z1).subtract(u1).mod(PRIME);
    BigInteger slope = times(other.y, times(z, z1z1)).subtract(s1).mod(PRIME);
    if (h.signum() == 0) {
      return slope.signum() == 0 ? doubled() : INFINITY;
    }
    return chord(h, slope, u1, s1, times(z, other.z));
  }

  private static JacobianPoint chord(
      BigInteger h, BigInteger slope, BigInteger u1, BigInteger s1, BigInteger zz) {
    BigInteger hh = times(h, h);
    BigInteger hhh = times(h, hh);
    BigInteger v = times(u1, hh);
    BigInteger newX = times(slope, slope).subtract(hhh).subtract(v.shiftLeft(1)).mod(PRIME);
    BigInteger newY = times(slope, v.subtract(newX)).subtract(times(s1, hhh)).mod(PRIME);
    return new JacobianPoint(newX, newY, times(zz, h));
  }

  private static BigInteger times(BigInteger one, BigInteger other) {
    return one.multiply(other).mod(PRIME);
  }
}
