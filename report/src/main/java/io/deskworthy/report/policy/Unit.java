package io.deskworthy.report.policy;

/** The units in which bounds are written: base units, so that no conversion is ever guessed. */
public enum Unit {
  /** Bytes. */
  BYTE("byte"),
  /** Bits per second. */
  BIT_PER_SECOND("bit/s"),
  /** Milliseconds. */
  MILLISECOND("ms"),
  /** A share, 0 to 1. */
  RATIO("ratio"),
  /** Decibels. */
  DECIBEL("dB"),
  /** A number of things. */
  COUNT("count");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** Returns how the unit is written in JSON. */
  public String symbol() {
    return symbol;
  }
}
