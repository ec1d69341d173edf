package io.deskworthy.report.jws;

import static io.deskworthy.report.jws.P256Field.LIMBS;
import static io.deskworthy.report.jws.P256Field.minus;
import static io.deskworthy.report.jws.P256Field.plus;
import static io.deskworthy.report.jws.P256Field.scaled;
import static io.deskworthy.report.jws.P256Field.times;

import java.math.BigInteger;

/**
 * A sum of points of P-256 while it grows, as (X / Z², Y / Z³). The formulas are those of the
 * Explicit-Formulas Database for a = −3: dbl-2001-b and madd-2007-bl. Where they do not hold (a
 * point is added to itself or to its opposite) Z becomes 0 and stays so; {@link #isVoid} says it.
 * Not safe for concurrent use.
 */
final class P256Sum {

  private static final long[] ONE = P256Field.of(BigInteger.ONE);

  final long[] x = new long[LIMBS];
  final long[] y = new long[LIMBS];
  final long[] z = new long[LIMBS];
  private final long[] a = new long[LIMBS];
  private final long[] b = new long[LIMBS];
  private final long[] c = new long[LIMBS];
  private final long[] d = new long[LIMBS];
  private final long[] e = new long[LIMBS];
  private final long[] f = new long[LIMBS];
  private boolean isEmpty = true;

  /** Returns whether this is no point, or cannot be told. */
  boolean isVoid() {
    return isEmpty || P256Field.value(z).signum() == 0;
  }

  /** Returns another of the same value. */
  P256Sum copy() {
    P256Sum copy = new P256Sum();
    if (!isEmpty) {
      copy.set(x, y, z);
    }
    return copy;
  }

  private void set(long[] newX, long[] newY, long[] newZ) {
    System.arraycopy(newX, 0, x, 0, LIMBS);
    System.arraycopy(newY, 0, y, 0, LIMBS);
    System.arraycopy(newZ, 0, z, 0, LIMBS);
    isEmpty = false;
  }

  /** Doubles it. */
  void twice() {
    if (isEmpty) {
      return;
    }
    times(a, z, z); // delta
    times(b, y, y); // gamma
    times(c, x, b); // beta
    plus(z, y, z);
    times(z, z, z);
    minus(z, z, b);
    minus(z, z, a); // Z3 = (Y + Z)² − gamma − delta
    minus(d, x, a);
    plus(e, x, a);
    times(d, d, e);
    scaled(d, d, 3); // alpha = 3 (X − delta)(X + delta)
    times(x, d, d);
    scaled(e, c, 8);
    minus(x, x, e); // X3 = alpha² − 8 beta
    scaled(c, c, 4);
    minus(c, c, x);
    times(y, d, c);
    times(b, b, b);
    scaled(b, b, 8);
    minus(y, y, b); // Y3 = alpha (4 beta − X3) − 8 gamma²
  }

  /** Adds the point ({@code px}, {@code py}). */
  void add(long[] px, long[] py) {
    if (isEmpty) {
      set(px, py, ONE);
      return;
    }
    times(a, z, z); // Z²
    times(b, px, a);
    minus(b, b, x); // H
    times(c, py, z);
    times(c, c, a);
    minus(c, c, y);
    scaled(c, c, 2); // r
    times(d, b, b); // H²
    plus(z, z, b);
    times(z, z, z);
    minus(z, z, a);
    minus(z, z, d); // Z3 = (Z + H)² − Z² − H²
    scaled(d, d, 4); // I
    times(e, b, d); // J
    times(f, x, d); // V
    times(x, c, c);
    minus(x, x, e);
    minus(x, x, f);
    minus(x, x, f); // X3 = r² − J − 2V
    minus(f, f, x);
    times(f, c, f);
    times(e, y, e);
    scaled(e, e, 2);
    minus(y, f, e); // Y3 = r (V − X3) − 2 Y J
  }
}
