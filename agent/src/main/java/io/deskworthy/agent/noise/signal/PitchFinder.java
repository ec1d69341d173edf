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
    return Level.ofEnergy(product(window, 0) / frameLength);
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
    fillProducts(window);
    double energy = product(window, 0);
    double lagged = 0;
    for (int i = leastLag; i < leastLag + frameLength; i++) {
      lagged += window[i] * window[i];
    }
    for (int lag = leastLag; lag <= mostLag; lag++) {
      correlation[lag] /= Math.sqrt(energy * Math.max(lagged, 0) + TINY);
      if (lag < mostLag) {
        double entering = window[lag + frameLength];
        lagged += entering * entering - window[lag] * window[lag];
      }
    }
  }

  private void fillProducts(double[] window) {
    int lag = leastLag;
    for (; lag + 3 <= mostLag; lag += 4) {
      fillFourProducts(window, lag);
    }
    for (; lag <= mostLag; lag++) {
      correlation[lag] = product(window, lag);
    }
  }

  /** Four lags side by side: alone each sum would wait for itself. Three times as fast. */
  private void fillFourProducts(double[] window, int lag) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int i = 0; i < frameLength; i++) {
      double sample = window[i];
      sum0 += sample * window[i + lag];
      sum1 += sample * window[i + lag + 1];
      sum2 += sample * window[i + lag + 2];
      sum3 += sample * window[i + lag + 3];
    }
    correlation[lag] = sum0;
    correlation[lag + 1] = sum1;
    correlation[lag + 2] = sum2;
    correlation[lag + 3] = sum3;
  }

  /** The frame times itself {@code lag} later. */
  private double product(double[] window, int lag) {
    double sum = 0;
    for (int i = 0; i < frameLength; i++) {
      sum += window[i] * window[i + lag];
    }
    return sum;
  }

  /**
   * How periodic a sound is.
   *
   * @param periodicity 0 none, 1 perfect
   * @param hertz the pitch; 0 if there is none
   */
  record Pitch(double periodicity, double hertz) {}
}
