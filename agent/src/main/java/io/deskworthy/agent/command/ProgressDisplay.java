package io.deskworthy.agent.command;

import io.deskworthy.agent.check.ProgressListener;

/** Shows a person what the checks are doing, until it is closed. */
interface ProgressDisplay extends ProgressListener, AutoCloseable {

  /** Returns what fits: one moving line for a person, a line for each step otherwise. */
  static ProgressDisplay on(Context context) {
    return context.terminal().interactive()
        ? new LiveProgress(context)
        : new PlainProgress(context);
  }

  @Override
  void close();
}
