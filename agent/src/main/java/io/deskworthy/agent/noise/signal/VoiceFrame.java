package io.deskworthy.agent.noise.signal;

/**
 * What 40 ms of sound look like to the voice detector.
 *
 * @param bandLevel level between 80 and 1400 Hz, in dBFS
 * @param pitch its pitch
 * @param weightedEnergy mean square of its middle, A-weighted
 */
record VoiceFrame(double bandLevel, PitchFinder.Pitch pitch, double weightedEnergy) {

  /** Half of what a perfect tone has and above what noise reaches by chance in 40 ms. */
  private static final double LEAST_PERIODICITY = 0.60;

  /** A voice comes and goes; what stands no higher than this over the quietest is steady. */
  private static final double ABOVE_FLOOR = 6;

  /** Below this 16 bit have no sound left in them. */
  private static final double LEAST_LEVEL = -85;

  /** Returns whether this may be part of a voice, over a floor in dBFS. */
  boolean voiced(double floor) {
    return pitch.periodicity() > LEAST_PERIODICITY
        && bandLevel > Math.max(floor + ABOVE_FLOOR, LEAST_LEVEL);
  }
}
