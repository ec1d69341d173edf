package io.deskworthy.server.open;

import io.deskworthy.report.unit.BitRate;
import java.util.Optional;

/**
 * The node's room, which open tests share with certified ones. Implementations must be safe for
 * concurrent use.
 */
@FunctionalInterface
public interface Admission {

  /**
   * Makes room for a test that would take whatever it gets.
   *
   * @param most more than this is of no use to it
   * @return its place, or nothing if the node is full
   */
  Optional<Place> enter(BitRate most);

  /** Room that was made. */
  interface Place {

    /** Returns the rate at which the test must be held, so that nobody else is harmed. */
    BitRate rate();

    /** Gives the room back; to be called once. */
    void leave();
  }
}
