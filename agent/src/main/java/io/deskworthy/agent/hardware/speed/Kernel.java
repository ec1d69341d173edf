package io.deskworthy.agent.hardware.speed;

/** A piece of work, always the same, whose repetitions are counted. For one thread at a time. */
interface Kernel {

  /**
   * Does the work once and returns a figure that depends on all of it, so that none is left out.
   */
  long run();
}
