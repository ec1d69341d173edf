package io.deskworthy.report.judging;

/** What became of one requirement. */
public enum Outcome {
  /** The finding satisfies it. */
  MET,
  /** The finding does not, and is known well enough to say so. */
  NOT_MET,
  /** Nobody can tell; the reason says why. */
  UNDETERMINED
}
