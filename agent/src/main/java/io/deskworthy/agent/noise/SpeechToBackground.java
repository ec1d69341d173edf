package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.ChannelSound;
import io.deskworthy.agent.noise.signal.Level;

/**
 * How far the candidate's voice stands above the room. The gain of the microphone cancels, so this
 * needs no calibration.
 */
final class SpeechToBackground {

  private SpeechToBackground() {}

  /**
   * Returns the speech-to-background ratio in dB: the active speech level of {@code reading}, less
   * the energy of the background that lies under it, over the mean level of {@code silent}.
   * Negative infinity if the reading is no louder than the silence, or has no speech level.
   */
  static double ratio(ChannelSound silent, ChannelSound reading) {
    double background = silent.levels().laeq();
    double spoken = reading.activeSpeech().orElse(Double.NEGATIVE_INFINITY);
    double speechAlone = Level.energyOf(spoken) - Level.energyOf(background);
    return speechAlone > 0 ? Level.ofEnergy(speechAlone) - background : Double.NEGATIVE_INFINITY;
  }
}
