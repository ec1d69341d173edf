package io.deskworthy.agent.noise.signal;

import java.util.List;

/**
 * How much of a sound is like a voice. Honestly "voice-like or musical": barking, bells and ringing
 * phones count as well, whispering does not.
 *
 * @param share of the time, 0 to 1
 * @param level mean A-weighted level of these parts, in dBFS(A); negative infinity if there are
 *     none
 */
public record VoiceLike(double share, double level) {

  /** Too short to know its own floor: a sixth of a second. */
  private static final int LEAST_FRAMES = 10;

  /** The floor is the level that 95 % of the frames exceed. */
  private static final double FLOOR_PERCENT = 95;

  /** 48 ms: shorter ones are clicks that ring. */
  private static final int SHORTEST_RUN = 3;

  /** 1.4 s: nobody speaks that long without a consonant, but hums and tones go on. */
  private static final int LONGEST_RUN = 90;

  /** The pitch of a voice moves by more than a hundredth in each syllable; a machine's does not. */
  private static final double PITCH_MOVES = 1.01;

  private static final VoiceLike NONE = new VoiceLike(0, Double.NEGATIVE_INFINITY);

  /** Returns what is voice-like in {@code frames}: runs of voiced frames whose pitch moves. */
  static VoiceLike in(List<VoiceFrame> frames) {
    if (frames.size() < LEAST_FRAMES) {
      return NONE;
    }
    List<Double> levels = frames.stream().map(VoiceFrame::bandLevel).toList();
    double floor = new ExceedanceLevels(levels).exceededFor(FLOOR_PERCENT);
    int voiced = 0;
    double energy = 0;
    int begin = 0;
    while (begin < frames.size()) {
      int end = endOfRun(frames, begin, floor);
      if (isVoice(frames.subList(begin, end))) {
        voiced += end - begin;
        energy += energy(frames.subList(begin, end));
      }
      begin = Math.max(end, begin + 1);
    }
    return voiced == 0
        ? NONE
        : new VoiceLike((double) voiced / frames.size(), Level.ofEnergy(energy / voiced));
  }

  private static int endOfRun(List<VoiceFrame> frames, int begin, double floor) {
    int end = begin;
    while (end < frames.size() && frames.get(end).voiced(floor)) {
      end++;
    }
    return end;
  }

  private static boolean isVoice(List<VoiceFrame> run) {
    if (run.size() < SHORTEST_RUN || run.size() > LONGEST_RUN) {
      return false;
    }
    var pitches = run.stream().mapToDouble(frame -> frame.pitch().hertz()).summaryStatistics();
    return pitches.getMax() > PITCH_MOVES * pitches.getMin();
  }

  private static double energy(List<VoiceFrame> run) {
    return run.stream().mapToDouble(VoiceFrame::weightedEnergy).sum();
  }
}
