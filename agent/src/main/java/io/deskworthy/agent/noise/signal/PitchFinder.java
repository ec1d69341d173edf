package io.deskworthy.agent.noise.signal;

/** Finds how periodic a short piece of sound is, and its pitch, by normalised autocorrelation. */
final class PitchFinder {

  /** Voices of men, women and children when they speak. */
  private static final double LOWEST_PITCH_HERTZ = 70;

  private static final double HIGHEST_PITCH_HERTZ = 420;

  /** Two to three periods of a deep voice. */
  private static final double FRAME_SECONDS = 0.040;

  /** A longer lag must be plainly better: each multiple of a period is nearly as good as it. */
  private static final double BETTER_BY = 0.02;

  /** Keeps digital silence from being divided by 0; far below one step of 16 bit. */
  private static final double TINY = 1e-20;

  private final double rate;
  private final int frameLength;
  private final int leastLag;
  private final int mostLag;
  private final double[] correlation;

  PitchFinder(double rate) {
    this.rate = rate;
    frameLength = (int) (rate * FRAME_SECONDS);
    leastLag = (int) (rate / HIGHEST_PITCH_HERTZ);
    mostLag = (int) (rate / LOWEST_PITCH_HERTZ);
    correlation = new double[mostLag + 1];
  }

  /** Returns how many samples {@link #find} looks at. */
  int windowLength() {
    return frameLength + mostLag;
  }

  /** Returns the level of the first 40 ms of {@code window}, in dBFS. */
  double level(double[] window) {
    return Level.ofEnergy(dot(window, 0) / frameLength);
  }

  /** Returns the pitch in {@code window}. */
  Pitch find(double[] window) {
    correlate(window);
    double best = 0;
    int bestLag = 0;
    for (int lag = leastLag + 1; lag < mostLag; lag++) {
      double here = correlation[lag];
      boolean peak = here > correlation[lag - 1] && here >= correlation[lag + 1];
      if (peak && here > best + BETTER_BY) {
        best = here;
        bestLag = lag;
      }
    }
    return new Pitch(best, bestLag == 0 ? 0 : rate / bestLag);
  }

  private void correlate(double[] window) {
    double energy = dot(window, 0);
    double lagged = 0;
    for (int i = leastLag; i < leastLag + frameLength; i++) {
      lagged += window[i] * window[i];
    }
    for (int lag = leastLag; lag <= mostLag; lag++) {
      correlation[lag] = dot(window, lag) / Math.sqrt(energy * Math.max(lagged, 0) + TINY);
      if (lag < mostLag) {
        double entering = window[lag + frameLength];
        lagged += entering * entering - window[lag] * window[lag];
      }
    }
  }

  /** The frame times itself {@code lag} later; four sums, as one would wait for itself. */
  private double dot(double[] window, int lag) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i + 3 < frameLength; i += 4) {
      sum0 += window[i] * window[lag + i];
      sum1 += window[i + 1] * window[lag + i + 1];
      sum2 += window[i + 2] * window[lag + i + 2];
      sum3 += window[i + 3] * window[lag + i + 3];
    }
    for (; i < frameLength; i++) {
      sum0 += window[i] * window[lag + i];
    }
    return sum0 + sum1 + sum2 + sum3;
  }

  /**
   * How periodic a sound is.
   *
   * @param periodicity 0 none, 1 perfect
   * @param hertz the pitch; 0 if there is none
   */
  record Pitch(double periodicity, double hertz) {}
}
