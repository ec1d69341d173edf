package io.deskworthy.report.jws;

import java.math.BigInteger;

/**
 * The field of P-256 on machine words: five limbs of 52 bits, in Montgomery's form with R = 2^260
 * (P. Montgomery, Modular Multiplication Without Trial Division, 1985). Limbs are signed and may be
 * a little larger than 52 bits; the number they spell lies between −p/8 and 9p/8. Everything here
 * is public, so nothing needs constant time.
 */
final class P256Field {

  static final int LIMBS = 5;

  private static final int BITS = 52;
  private static final long MASK = (1L << BITS) - 1;

  /** Four limbs hold 208 bits; the fifth has 48 of the 256. */
  private static final int TOP_BITS = 48;

  private static final BigInteger PRIME = P256.PRIME;
  private static final BigInteger R = BigInteger.ONE.shiftLeft(LIMBS * BITS).mod(PRIME);
  private static final BigInteger R_INVERSE = R.modInverse(PRIME);

  private P256Field() {}

  /** Returns {@code number}, which is not negative, in this form. */
  static long[] of(BigInteger number) {
    BigInteger rest = number.multiply(R).mod(PRIME);
    long[] limbs = new long[LIMBS];
    for (int each = 0; each < LIMBS; each++) {
      limbs[each] = rest.shiftRight(each * BITS).longValue() & MASK;
    }
    return limbs;
  }

  /** Returns the number from 0 to p − 1 that {@code limbs} stand for. */
  static BigInteger value(long[] limbs) {
    BigInteger number = BigInteger.ZERO;
    for (int each = LIMBS - 1; each >= 0; each--) {
      number = number.shiftLeft(BITS).add(BigInteger.valueOf(limbs[each]));
    }
    return number.multiply(R_INVERSE).mod(PRIME);
  }

  /**
   * Makes {@code out} the product. The prime is 2^256 − 2^224 + 2^192 + 2^96 − 1: the multiple of
   * it that clears the lowest limb is that limb itself times the prime, which is shifts only.
   */
  static void times(long[] out, long[] a, long[] b) {
    long b0 = b[0];
    long b1 = b[1];
    long b2 = b[2];
    long b3 = b[3];
    long b4 = b[4];
    long c0 = 0;
    long c1 = 0;
    long c2 = 0;
    long c3 = 0;
    long c4 = 0;
    for (int each = 0; each < LIMBS; each++) {
      long x = a[each];
      long lowest = c0 + low(x, b0);
      long m = lowest & MASK;
      c0 = c1 + high(x, b0) + low(x, b1) + (lowest >> BITS) + ((m & 0xff) << 44);
      c1 = c2 + high(x, b1) + low(x, b2) + (m >>> 8);
      c2 = c3 + high(x, b2) + low(x, b3) + ((m & 0xffff) << 36);
      c3 = c4
          + high(x, b3)
          + low(x, b4)
          + (m >>> 16)
          + ((m & 0xf) << 48)
          - ((m & 0xfffffffffL) << 16);
      c4 = high(x, b4) + (m >>> 4) - (m >>> 36);
    }
    put(out, c0, c1, c2, c3, c4);
  }

  /** Makes {@code out} the sum. */
  static void plus(long[] out, long[] a, long[] b) {
    fold(out, a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]);
  }

  /** Makes {@code out} the difference. */
  static void minus(long[] out, long[] a, long[] b) {
    fold(out, a[0] - b[0], a[1] - b[1], a[2] - b[2], a[3] - b[3], a[4] - b[4]);
  }

  /** Makes {@code out} {@code a} times {@code factor}, of at most 8. */
  static void scaled(long[] out, long[] a, int factor) {
    fold(out, a[0] * factor, a[1] * factor, a[2] * factor, a[3] * factor, a[4] * factor);
  }

  private static long low(long a, long b) {
    return (a * b) & MASK;
  }

  private static long high(long a, long b) {
    return (Math.multiplyHigh(a, b) << (Long.SIZE - BITS)) | ((a * b) >>> BITS);
  }

  /** Hands what is over 52 bits on to the next limb. */
  private static void put(long[] out, long c0, long c1, long c2, long c3, long c4) {
    out[0] = c0 & MASK;
    long d1 = c1 + (c0 >> BITS);
    out[1] = d1 & MASK;
    long d2 = c2 + (d1 >> BITS);
    out[2] = d2 & MASK;
    long d3 = c3 + (d2 >> BITS);
    out[3] = d3 & MASK;
    out[4] = c4 + (d3 >> BITS);
  }

  /** Takes what is over 256 bits back in below: 2^256 is 2^224 − 2^192 − 2^96 + 1 here. */
  private static void fold(long[] out, long c0, long c1, long c2, long c3, long c4) {
    put(out, c0, c1, c2, c3, c4);
    long over = out[4] >> TOP_BITS;
    out[0] += over;
    out[1] -= over << 44;
    out[3] -= over << 36;
    out[4] = (out[4] & ((1L << TOP_BITS) - 1)) + (over << 16);
  }
}
