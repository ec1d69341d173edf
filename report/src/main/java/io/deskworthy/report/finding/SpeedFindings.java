package io.deskworthy.report.finding;

import io.deskworthy.report.unit.Ratio;
import java.util.List;

/**
 * How fast the processor is, by a benchmark of our own. Scores are relative to a reference machine,
 * which has 1000; docs/processor-benchmark.md names it and the kernels.
 */
public final class SpeedFindings {

  /** The version of kernels, reference and formula that scores of this catalogue belong to. */
  public static final long VERSION = 1;

  /** A thousand times the reference machine. */
  private static final long MOST = 1_000_000;

  /** One core and all cores together: the geometric mean of the two scores below. */
  public static final Finding<Long> SCORE =
      Finding.selfReported("processor.score", Forms.count(MOST));

  /** One core by itself. */
  public static final Finding<Long> SINGLE_CORE =
      Finding.selfReported("processor.singleCoreScore", Forms.count(MOST));

  /** All cores at once. */
  public static final Finding<Long> ALL_CORES =
      Finding.selfReported("processor.allCoresScore", Forms.count(MOST));

  /** Which version of the benchmark gave the scores; those of two versions do not compare. */
  public static final Finding<Long> SCORE_VERSION =
      Finding.selfReported("processor.scoreVersion", Forms.count(1000));

  /** Which share of the processors the benchmark was given while it ran on all of them. */
  public static final Finding<Ratio> SHARE =
      Finding.selfReported("processor.scoreShareRatio", Forms.ratio());

  /** All of them, in the order in which reports show them. */
  public static final List<Finding<?>> ALL =
      List.of(SCORE, SINGLE_CORE, ALL_CORES, SCORE_VERSION, SHARE);

  private SpeedFindings() {}
}
