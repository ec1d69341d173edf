package io.deskworthy.agent.http.proxy;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/**
 * Makes contexts in which one script runs for a bounded number of steps and sees nothing of Java.
 */
final class PacContexts extends ContextFactory {

  /** How often the steps are counted. */
  private static final int STRIDE = 10_000;

  /** Some seconds of an interpreter; the largest scripts take a thousandth of it. */
  private static final long MOST_STEPS = 50_000_000;

  /** Deep enough for any script, and far from the end of a thread's stack. */
  private static final int DEPTH = 200;

  private long steps;

  @Override
  protected Context makeContext() {
    Context context = super.makeContext();
    context.setLanguageVersion(Context.VERSION_ES6);
    // Only what is interpreted can be counted and limited in depth.
    context.setInterpretedMode(true);
    context.setMaximumInterpreterStackDepth(DEPTH);
    context.setInstructionObserverThreshold(STRIDE);
    context.setClassShutter(name -> false);
    return context;
  }

  @Override
  protected void observeInstructionCount(Context context, int count) {
    steps += count;
    if (steps > MOST_STEPS || Thread.currentThread().isInterrupted()) {
      throw new OverrunError();
    }
  }

  /** An error, because a script can catch exceptions. */
  static final class OverrunError extends Error {
    private static final long serialVersionUID = 1L;

    OverrunError() {
      super("the proxy script runs on and on");
    }
  }
}
