package io.deskworthy.agent.noise.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * A sound that stands out of its background.
 *
 * @param firstBlock where it begins, in blocks of 125 ms
 * @param lastBlock its last block
 * @param highestLevel of its blocks, in dBFS(A)
 */
public record SoundEvent(int firstBlock, int lastBlock, double highestLevel) {

  /** Twice as loud as the background to an ear, and far beyond what steady noise does by chance. */
  private static final double ABOVE_BACKGROUND = 10;

  /** Gaps below half a second join: a sentence or a bark is one event, not one per syllable. */
  private static final int JOINING_GAP = 3;

  /**
   * Returns the events among the levels of successive 125 ms: blocks more than 10 dB above
   * {@code background}, joined over gaps shorter than half a second.
   */
  static List<SoundEvent> find(List<Double> levels, double background) {
    List<SoundEvent> events = new ArrayList<>();
    for (int block = 0; block < levels.size(); block++) {
      if (levels.get(block) > background + ABOVE_BACKGROUND) {
        take(block, levels.get(block), events);
      }
    }
    return List.copyOf(events);
  }

  private static void take(int block, double level, List<SoundEvent> events) {
    int last = events.size() - 1;
    if (last >= 0 && block - events.get(last).lastBlock - 1 <= JOINING_GAP) {
      SoundEvent current = events.get(last);
      double highest = Math.max(level, current.highestLevel);
      events.set(last, new SoundEvent(current.firstBlock, block, highest));
    } else {
      events.add(new SoundEvent(block, block, level));
    }
  }
}
