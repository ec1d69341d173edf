package io.deskworthy.agent.noise.signal;

import java.util.Random;

/**
 * Pink noise: as much energy in each octave. White noise through P. Kellet's three poles and a
 * direct path, within 0.5 dB of -3 dB per octave above 20 Hz at 48 kHz. The same every time. Not
 * safe for concurrent use.
 */
public final class PinkNoise {

  private static final long SEED = 48;

  /** Brings the filter's output to a mean square of about 1. */
  private static final double TO_UNITY = 1 / 2.964;

  private final Random white = new Random(SEED);
  private final double amplitude;
  private double slow;
  private double middle;
  private double fast;

  /** Makes a source of about {@code level} dBFS. */
  public PinkNoise(double level) {
    amplitude = Math.sqrt(Level.energyOf(level)) * TO_UNITY;
  }

  /** Returns the next sample, full scale being -1 to 1. */
  public double next() {
    double input = white.nextGaussian();
    slow = 0.99765 * slow + input * 0.0990460;
    middle = 0.96300 * middle + input * 0.2965164;
    fast = 0.57000 * fast + input * 1.0526913;
    return amplitude * (slow + middle + fast + input * 0.1848);
  }
}
