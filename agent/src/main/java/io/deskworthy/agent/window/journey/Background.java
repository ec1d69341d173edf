package io.deskworthy.agent.window.journey;

import java.util.function.Consumer;

/** Does what takes long somewhere else, and tells of it where the window lives. */
public interface Background {

  /**
   * Starts {@code job} and returns at once. Later exactly one of {@code done} and {@code failed} is
   * called on the caller's thread, unless the work was stopped before.
   */
  <T> Work start(Job<T> job, Consumer<T> done, Consumer<Exception> failed);

  /** Runs {@code news} on the window's thread, soon, in the order in which they come. */
  void tell(Runnable news);

  /**
   * Something that takes long.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  interface Job<T> {
    /** Does it; ends soon when interrupted. */
    T call() throws Exception;
  }

  /** What was started. */
  @FunctionalInterface
  interface Work {
    /** Work that is over. */
    Work NONE = () -> {};

    /** Interrupts it; nothing more is heard of it. */
    void stop();
  }
}
