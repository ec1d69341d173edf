package io.deskworthy.report.jws;

import static io.deskworthy.report.jws.P256Field.LIMBS;
import static io.deskworthy.report.jws.P256Field.times;

import java.math.BigInteger;
import java.security.spec.ECPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * One to fifteen times a point of P-256, ready to be added: what one hexadecimal digit of a factor
 * can ask for. Immutable.
 */
final class P256Multiples {

  /** Hexadecimal digits of a factor. */
  static final int DIGITS = 2 * P256.COORDINATE_BYTES;

  private static final int MOST = 15;

  private final long[][] x;
  private final long[][] y;

  private P256Multiples(long[][] x, long[][] y) {
    this.x = x;
    this.y = y;
  }

  /** Makes those of {@code point}. */
  static P256Multiples of(ECPoint point) {
    return of(P256Field.of(point.getAffineX()), P256Field.of(point.getAffineY()));
  }

  /**
   * Makes those of {@code point} times 16^0, 16^1 … 16^63: with all of them, a multiple of the
   * point takes 64 additions and no doubling. 90 kB and some milliseconds, for points that come
   * often.
   */
  static List<P256Multiples> ofAllDigits(ECPoint point) {
    List<P256Multiples> all = new ArrayList<>();
    all.add(of(point));
    while (all.size() < DIGITS) {
      P256Multiples last = all.get(all.size() - 1);
      P256Sum next = last.sum(MOST);
      last.addTo(next, 1);
      BigInteger inverse = P256Field.value(next.z).modInverse(P256.PRIME);
      toAffine(next, P256Field.of(inverse));
      all.add(of(next.x, next.y));
    }
    return List.copyOf(all);
  }

  /** Adds the point {@code digit} times; not at all if that is 0. */
  void addTo(P256Sum sum, int digit) {
    if (digit > 0) {
      sum.add(x[digit - 1], y[digit - 1]);
    }
  }

  private P256Sum sum(int digit) {
    P256Sum sum = new P256Sum();
    addTo(sum, digit);
    return sum;
  }

  private static P256Multiples of(long[] x, long[] y) {
    P256Sum[] sums = new P256Sum[MOST];
    for (int each = 0; each < MOST; each++) {
      sums[each] = each == 0 ? new P256Sum() : sums[each - 1].copy();
      if (each == 1) {
        sums[each].twice();
      } else {
        sums[each].add(x, y);
      }
    }
    return affine(sums);
  }

  /** All of them with a single inversion: invert the product, then take the others out again. */
  private static P256Multiples affine(P256Sum[] sums) {
    long[][] products = new long[MOST][LIMBS];
    products[0] = sums[0].z.clone();
    for (int each = 1; each < MOST; each++) {
      times(products[each], products[each - 1], sums[each].z);
    }
    long[] inverse = P256Field.of(P256Field.value(products[MOST - 1]).modInverse(P256.PRIME));
    for (int each = MOST - 1; each > 0; each--) {
      long[] own = new long[LIMBS];
      times(own, inverse, products[each - 1]);
      times(inverse, inverse, sums[each].z);
      toAffine(sums[each], own);
    }
    toAffine(sums[0], inverse);
    long[][] x = new long[MOST][];
    long[][] y = new long[MOST][];
    for (int each = 0; each < MOST; each++) {
      x[each] = sums[each].x;
      y[each] = sums[each].y;
    }
    return new P256Multiples(x, y);
  }

  private static void toAffine(P256Sum sum, long[] inverseOfZ) {
    long[] power = new long[LIMBS];
    times(power, inverseOfZ, inverseOfZ);
    times(sum.x, sum.x, power);
    times(power, power, inverseOfZ);
    times(sum.y, sum.y, power);
  }
}
