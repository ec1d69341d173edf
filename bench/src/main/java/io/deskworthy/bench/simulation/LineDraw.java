package io.deskworthy.bench.simulation;

import java.util.EnumMap;
import java.util.Map;

/**
 * Draws lines. Not a survey of what people have, but of what can go wrong: half of the rates lie
 * around the requirement, and every trouble is common enough to be counted.
 */
final class LineDraw {

  private static final double HALF = 0.5;

  private final Dice dice;
  private final Map<Trait, Double> traits = new EnumMap<>(Trait.class);

  private LineDraw(Dice dice) {
    this.dice = dice;
  }

  /** Returns the line of that number; the same for the same seed. */
  static Line line(long seed, int number) {
    Dice dice = new Dice(new Dice(seed).next() + number);
    dice.next();
    return new LineDraw(dice).draw(number);
  }

  private Line draw(int number) {
    put(Trait.RATE, rate(), 2);
    put(Trait.RTT, happens(0.15) ? dice.between(150, 700) : dice.betweenLogarithmic(5, 150), 1);
    put(Trait.QUEUE, queue(), 0);
    put(Trait.LOSS, happens(0.4) ? dice.betweenLogarithmic(0.01, 1) : 0, 3);
    put(Trait.JITTER, happens(0.25) ? dice.between(1, 30) : 0, 1);
    put(Trait.RENO, happens(0.1) ? 1 : 0, 0);
    put(Trait.HYSTART, happens(0.9) ? 1 : 0, 0);
    put(Trait.TCP_PROBE, happens(0.2) ? 1 : 0, 0);
    trouble(dice.unit());
    put(Trait.SEED, 1 + number, 0);
    traits.entrySet().removeIf(entry -> entry.getValue() == entry.getKey().usual());
    return new Line(traits);
  }

  private double rate() {
    double which = dice.unit();
    if (which < HALF) {
      return dice.between(15, 25);
    }
    return which < 0.7 ? dice.between(5, 15) : dice.betweenLogarithmic(25, 100);
  }

  private double queue() {
    return happens(0.1) ? dice.between(20_000, 40_000) : dice.betweenLogarithmic(40_000, 2e6);
  }

  private void trouble(double which) {
    if (which < 0.07) {
      dips();
    } else if (which < 0.14) {
      outages();
    } else if (which < 0.2) {
      bursts();
    } else if (which < 0.24) {
      put(Trait.NODE, dice.between(3, 17), 1);
      put(Trait.RATE, dice.betweenLogarithmic(20, 100), 1);
    } else if (which < 0.3) {
      put(Trait.HICCUP_EVERY, dice.between(0.4, 4), 2);
      put(Trait.HICCUP, dice.between(60, 300), 0);
    } else if (which < 0.33) {
      put(Trait.WINDOW, dice.betweenLogarithmic(16, 256), 0);
    } else if (which < 0.35) {
      put(Trait.CROSS, dice.between(1, 4), 0);
      put(Trait.CROSS_AT, happens(HALF) ? dice.between(2, 6) : 0, 1);
    }
  }

  /** To at most half of the target, for as long as a call notices. */
  private void dips() {
    put(Trait.RATE, dice.between(20, 60), 1);
    put(Trait.LOW_RATE, dice.between(0.5, 9), 1);
    period(dice.between(0.7, 2));
  }

  /** As long as a gap must be to be called one, with some room. */
  private void outages() {
    put(Trait.DROPS, happens(HALF) ? 1 : 0, 0);
    period(dice.between(0.35, 1));
  }

  private void period(double low) {
    double period = dice.between(2, 8);
    put(Trait.PERIOD, period, 2);
    put(Trait.LOW_FOR, Math.min(low, period * 0.4), 2);
    put(Trait.PHASE, dice.between(0, period), 2);
  }

  private void bursts() {
    put(Trait.BURST_BEGINS, dice.betweenLogarithmic(0.005, 0.1), 3);
    put(Trait.BURST_ENDS, dice.between(10, 50), 0);
    put(Trait.BURST_LOSS, dice.between(20, 70), 0);
  }

  private boolean happens(double probability) {
    return dice.happens(probability);
  }

  private void put(Trait trait, double value, int decimals) {
    double unit = Math.pow(10, decimals);
    traits.put(trait, Math.round(value * unit) / unit);
  }
}
