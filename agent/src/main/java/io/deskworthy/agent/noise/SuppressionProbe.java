package io.deskworthy.agent.noise;

import io.deskworthy.agent.noise.signal.Level;
import io.deskworthy.agent.noise.signal.PhaseSound;
import io.deskworthy.agent.noise.signal.SoundLevels;
import io.deskworthy.report.finding.Reading;
import io.deskworthy.report.unit.Decibels;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a steady noise from the loudspeaker stays as loud as it is. Suppression that has settled
 * leaves no trace in the silence; but it takes seconds to settle on a noise that is new to it (13
 * dB in 5 s by WebRTC's, 0.3 dB without any).
 */
final class SuppressionProbe {

  /** A steady noise that falls by more was turned down: rooms and loudspeakers do not do that. */
  private static final double SUPPRESSED_FROM = 6;

  /** So far must the noise stand over the room to be what is heard. */
  private static final double HEARD_ABOVE_ROOM = 10;

  private static final int SECOND = SoundLevels.SHORT_LEVELS_PER_SECOND;

  /** The noise is compared one second after it began and just before five seconds are over. */
  private static final int LONG_ENOUGH = 5 * SECOND;

  /** A suppressor may end in zeros, which have no level. In dBFS(A). */
  private static final double QUIETEST = -100;

  private SuppressionProbe() {}

  /** Returns by how much the noise fell in five seconds, or why that is not known. */
  static Reading<Decibels> fall(PhaseSound probe, PhaseSound silent) {
    int loudest = IntStream.range(0, probe.channels().size())
        .boxed()
        .max(Comparator.comparingDouble(
            each -> probe.channels().get(each).levels().laeq()))
        .orElseThrow();
    return fall(
        probe.channels().get(loudest).levels().shortLevels(),
        silent.channels().get(loudest).levels().laeq());
  }

  /**
   * Returns by how much the noise fell in five seconds, or why that is not known.
   *
   * @param levels of each 125 ms while it was played, which may begin up to two seconds late
   * @param room level of the silence
   */
  static Reading<Decibels> fall(List<Double> levels, double room) {
    int begin = begin(levels, room);
    if (begin + LONG_ENOUGH > levels.size()) {
      return Reading.unknown(NoiseReasons.PROBE_NOT_HEARD);
    }
    // The first block holds the beginning itself; a suppressor has turned little down by then.
    double first = mean(levels.subList(begin + 1, begin + SECOND));
    double last = mean(levels.subList(begin + LONG_ENOUGH - SECOND, begin + LONG_ENOUGH));
    return Reading.of(new Decibels(first - last));
  }

  /** Returns whether a noise that fell so far was suppressed. */
  static boolean suppressed(Decibels fall) {
    return fall.value() > SUPPRESSED_FROM;
  }

  private static int begin(List<Double> levels, double room) {
    int begin = 0;
    while (begin < levels.size() && !(levels.get(begin) > room + HEARD_ABOVE_ROOM)) {
      begin++;
    }
    return begin;
  }

  private static double mean(List<Double> levels) {
    double energy = levels.stream().mapToDouble(Level::energyOf).average().orElseThrow();
    return Math.max(QUIETEST, Level.ofEnergy(energy));
  }
}
