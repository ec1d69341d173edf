package io.deskworthy.testkit.line;

/**
 * From a moment of every period on, another rate.
 *
 * @param second since the period began, 0 or more
 * @param rate in Mbit/s of IP packets; 0 is an outage, in which all packets are lost
 */
public record RateStep(double second, double rate) {

  /** Refuses what no line does. */
  public RateStep {
    if (second < 0 || rate < 0) {
      throw new IllegalArgumentException(
          "a second and a rate of 0 or more: " + second + ":" + rate);
    }
  }

  static RateStep parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("expected SECOND:RATE, found " + text);
    }
    return new RateStep(
        Double.parseDouble(text.substring(0, colon)),
        Double.parseDouble(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return second + ":" + rate;
  }
}
