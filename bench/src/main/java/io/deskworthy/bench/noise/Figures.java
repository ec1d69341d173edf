package io.deskworthy.bench.noise;

import io.deskworthy.agent.noise.MicrophonePosition;
import io.deskworthy.agent.noise.SoundAnalysis;
import io.deskworthy.report.finding.Finding;
import io.deskworthy.report.finding.Findings;
import io.deskworthy.report.finding.NoiseFindings;
import io.deskworthy.report.unit.Decibels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A-weighted levels of a recording without its first half second, in dBFS(A).
 *
 * @param values LAeq, L10, L50, L90
 */
record Figures(List<Double> values) {

  /** What they are called, in their order. */
  static final List<String> NAMES = List.of("LAeq", "L10", "L50", "L90");

  private static final List<Finding<Decibels>> OURS =
      List.of(NoiseFindings.LAEQ, NoiseFindings.L10, NoiseFindings.L50, NoiseFindings.L90);

  /** Copies the list. */
  Figures {
    values = List.copyOf(values);
  }

  /** Returns what our meter says of {@code wav}; nothing if it says that there is no sound. */
  static Optional<Figures> ours(Path wav) throws IOException {
    Findings findings = SoundAnalysis.analyse(wav, Optional.empty(), MicrophonePosition.BUILT_IN);
    List<Double> found = OURS.stream()
        .flatMap(each -> findings.reading(each).value().stream())
        .map(Decibels::value)
        .toList();
    return found.size() == OURS.size() ? Optional.of(new Figures(found)) : Optional.empty();
  }

  /**
   * Returns the figures of levels of successive 125 ms: the mean of their energies, and their
   * percentiles with linear interpolation, as numpy has them.
   */
  static Figures ofBlocks(double[] levels) {
    double energy =
        Arrays.stream(levels).map(level -> Math.pow(10, level / 10)).average().orElseThrow();
    double[] ascending = levels.clone();
    Arrays.sort(ascending);
    return new Figures(List.of(
        10 * Math.log10(energy),
        percentile(ascending, 0.9),
        percentile(ascending, 0.5),
        percentile(ascending, 0.1)));
  }

  /** Returns by how much these are above {@code other}, each. */
  List<Double> minus(Figures other) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> values.get(i) - other.values.get(i))
        .toList();
  }

  private static double percentile(double[] ascending, double share) {
    double place = (ascending.length - 1) * share;
    int below = (int) place;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
  }
}
