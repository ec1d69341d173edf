package io.deskworthy.agent.noise;

import java.util.Locale;

/**
 * Where the microphone is, as the candidate says. A microphone at the mouth hears its wearer nearly
 * 20 dB louder beside the same room than one in a laptop.
 */
public enum MicrophonePosition {
  /** In a laptop or a monitor, about half a metre away. */
  BUILT_IN(48),
  /** On the desk, about a quarter of a metre away. */
  DESK(52),
  /** At the mouth. */
  HEADSET(62);

  /**
   * In dB: a voice as loud as people read, over the 18 dB(A) of a very quiet room. More can only
   * come from noise suppression.
   */
  private final double highestPlausibleRatio;

  MicrophonePosition(double highestPlausibleRatio) {
    this.highestPlausibleRatio = highestPlausibleRatio;
  }

  /** Returns the word in reports: {@code built-in}, {@code desk} or {@code headset}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  double highestPlausibleRatio() {
    return highestPlausibleRatio;
  }
}
