package io.deskworthy.server.policy;

import io.deskworthy.report.policy.Unit;
import java.math.BigDecimal;

/** In which unit people type a figure, and what it is in the unit of policies. */
enum Scale {
  /** Gigabytes in the binary sense, as shops sell memory. */
  GIGABYTE(1L << 30, 0),
  /** Megabits per second. */
  MEGABIT(1_000_000, 0),
  /** Milliseconds. */
  MILLISECOND(1, 0),
  /** Hundredths. */
  PERCENT(1, 2),
  /** Decibels. */
  DECIBEL(1, 0),
  /** Seconds. */
  SECOND(1, 0),
  /** Full hours of a day. */
  HOUR(1, 0),
  /** Days. */
  DAY(1, 0),
  /** Pixels. */
  PIXEL(1, 0),
  /** Things that are counted. */
  PIECE(1, 0);

  private final BigDecimal factor;

  Scale(long factor, int decimals) {
    this.factor = BigDecimal.valueOf(factor).movePointLeft(decimals);
  }

  static Scale of(Unit unit) {
    return switch (unit) {
      case BYTE -> GIGABYTE;
      case BIT_PER_SECOND -> MEGABIT;
      case MILLISECOND -> MILLISECOND;
      case RATIO -> PERCENT;
      case DECIBEL -> DECIBEL;
      case COUNT -> PIECE;
    };
  }

  /** Returns a figure of a policy as people type it. All factors divide without a rest. */
  String typed(BigDecimal figure) {
    BigDecimal typed = figure.divide(factor).stripTrailingZeros();
    return (typed.scale() < 0 ? typed.setScale(0) : typed).toPlainString();
  }

  /** Returns what people typed as the figure of a policy. */
  BigDecimal figure(BigDecimal typed) {
    return typed.multiply(factor);
  }
}
