package io.deskworthy.agent.noise.signal;

import java.util.List;

/**
 * A-weighted levels of one channel of one phase, in dBFS(A). Negative infinity stands for digital
 * silence.
 *
 * @param laeq level of the mean energy
 * @param lafMax highest FAST level
 * @param l10 level exceeded 10 % of the time
 * @param l50 level exceeded half of the time
 * @param l90 level exceeded 90 % of the time: the background
 * @param shortLevels level of each 125 ms
 * @param secondLevels level of each second
 */
public record SoundLevels(
    double laeq,
    double lafMax,
    double l10,
    double l50,
    double l90,
    List<Double> shortLevels,
    List<Double> secondLevels) {

  /** How many short levels make a second. */
  public static final int SHORT_LEVELS_PER_SECOND = 8;

  /** Copies the lists. */
  public SoundLevels {
    shortLevels = List.copyOf(shortLevels);
    secondLevels = List.copyOf(secondLevels);
  }

  /** Returns the sounds that stand out of this background. */
  public List<SoundEvent> events() {
    return SoundEvent.find(shortLevels, l90);
  }

  /** Returns whether the level creeps as under automatic gain, with no sound that explains it. */
  public boolean gainMoves() {
    return GainDrift.in(shortLevels);
  }
}
