package io.deskworthy.agent.noise.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A sound that stands out of its background.
 *
 * @param firstBlock where it begins, in blocks of 125 ms
 * @param lastBlock its last block
 * @param highestLevel of its blocks, in dBFS(A)
 * @param loudBlocks how many of them come within 10 dB of the highest
 */
public record SoundEvent(int firstBlock, int lastBlock, double highestLevel, int loudBlocks) {

  /** Twice as loud as the background to an ear, and far beyond what steady noise does by chance. */
  private static final double ABOVE_BACKGROUND = 10;

  /** Half as loud to an ear. One knock among the ticks of a clock does not make them knocks. */
  private static final double NEAR_HIGHEST = 10;

  /** Gaps below half a second join: a sentence or a bark is one event, not one per syllable. */
  private static final int JOINING_GAP = 3;

  private static final int BLOCK_MILLIS = 125;

  /** Returns how long it is loud: within 10 dB of its highest level. */
  public Duration loudFor() {
    return Duration.ofMillis((long) loudBlocks * BLOCK_MILLIS);
  }

  /**
   * Returns the events among the levels of successive 125 ms: blocks more than 10 dB above
   * {@code background}, joined over gaps shorter than half a second.
   */
  static List<SoundEvent> find(List<Double> levels, double background) {
    List<SoundEvent> events = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int block = 0; block < levels.size(); block++) {
      if (levels.get(block) > background + ABOVE_BACKGROUND) {
        if (first >= 0 && block - last - 1 > JOINING_GAP) {
          events.add(of(levels, first, last));
          first = block;
        }
        first = first < 0 ? block : first;
        last = block;
      }
    }
    if (first >= 0) {
      events.add(of(levels, first, last));
    }
    return List.copyOf(events);
  }

  private static SoundEvent of(List<Double> levels, int first, int last) {
    List<Double> own = levels.subList(first, last + 1);
    double highest = own.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    long loud = own.stream().filter(level -> level >= highest - NEAR_HIGHEST).count();
    return new SoundEvent(first, last, highest, (int) loud);
  }
}
