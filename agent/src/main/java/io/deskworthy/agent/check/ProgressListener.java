package io.deskworthy.agent.check;

/** Hears what the checks are doing. Implementations must be safe for concurrent use, and quick. */
@FunctionalInterface
public interface ProgressListener {

  /** Hears nothing. */
  ProgressListener SILENT = progress -> {};

  /** Takes one step of one check. */
  void progressed(Progress progress);
}
