package io.deskworthy.bench.simulation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line to simulate: what differs from the usual line of 20 Mbit/s and 20 ms.
 *
 * @param traits only those given
 */
record Line(Map<Trait, Double> traits) {

  private static final double MEGA = 1e6;
  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;
  private static final double PER_CENT = 0.01;
  private static final double KILOBYTE = 1e3;

  Line {
    traits.forEach(Trait::checked);
    traits = Map.copyOf(traits);
    if (value(traits, Trait.PERIOD) > 0
        && value(traits, Trait.LOW_FOR) >= value(traits, Trait.PERIOD)) {
      throw new IllegalArgumentException("a line is low for less than a period");
    }
  }

  /** Reads {@code rate=20,rtt=40,…}; see {@link Trait} for the words. */
  static Line parse(String text) {
    Map<Trait, Double> traits = new EnumMap<>(Trait.class);
    for (String part : text.split(",", -1)) {
      int sign = part.indexOf('=');
      if (sign < 0) {
        throw new IllegalArgumentException("\"" + part + "\" is not of the form name=number");
      }
      traits.put(
          Trait.ofWord(part.substring(0, sign).trim()),
          Double.parseDouble(part.substring(sign + 1)));
    }
    return new Line(traits);
  }

  Line with(Trait trait, double value) {
    Map<Trait, Double> changed = new EnumMap<>(Trait.class);
    changed.putAll(traits);
    changed.put(trait, value);
    return new Line(changed);
  }

  double get(Trait trait) {
    return value(traits, trait);
  }

  boolean is(Trait trait) {
    return get(trait) != 0;
  }

  private static double value(Map<Trait, Double> traits, Trait trait) {
    return traits.getOrDefault(trait, trait.usual());
  }

  RateSchedule schedule() {
    return new RateSchedule(
        get(Trait.RATE) * MEGA,
        get(Trait.LOW_RATE) * MEGA,
        nanos(Trait.PERIOD, SECOND),
        nanos(Trait.LOW_FOR, SECOND),
        nanos(Trait.PHASE, SECOND));
  }

  LossProcess lossProcess(Dice dice) {
    return new LossProcess(
        dice,
        get(Trait.LOSS) * PER_CENT,
        get(Trait.BURST_BEGINS) * PER_CENT,
        get(Trait.BURST_ENDS) * PER_CENT,
        get(Trait.BURST_LOSS) * PER_CENT);
  }

  long queueBytes() {
    return Math.round(get(Trait.QUEUE));
  }

  long oneWayNanos() {
    return nanos(Trait.RTT, MILLISECOND) / 2;
  }

  long jitterNanos() {
    return nanos(Trait.JITTER, MILLISECOND);
  }

  boolean outageDrops() {
    return is(Trait.DROPS);
  }

  int windowSegments() {
    return (int) (get(Trait.WINDOW) * KILOBYTE / TcpSender.PAYLOAD);
  }

  CongestionControl congestionControl() {
    return is(Trait.RENO) ? new NewReno() : new Cubic();
  }

  private long nanos(Trait trait, double unit) {
    return Math.round(get(trait) * unit);
  }

  /** Returns what {@link #parse} reads. */
  @Override
  public String toString() {
    return new EnumMap<>(traits)
        .entrySet().stream()
            .map(entry -> entry.getKey().word() + "=" + number(entry.getValue()))
            .collect(Collectors.joining(","));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
