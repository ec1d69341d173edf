package io.deskworthy.agent.noise.capture;

import java.util.Optional;

/** Asks programs of the operating system. */
@FunctionalInterface
interface Answers {

  /**
   * Returns what {@code command} prints, errors too: an empty text if it cannot be run, nothing if
   * it hangs.
   */
  Optional<String> of(String... command) throws InterruptedException;
}
