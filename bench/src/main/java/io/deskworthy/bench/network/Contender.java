package io.deskworthy.bench.network;

import java.io.IOException;

/** Something that says how fast a line is. */
interface Contender {

  /** Returns its name, as it stands in the tables. */
  String name();

  /** Returns whether it is on this machine. */
  boolean isHere();

  /**
   * Measures the line that {@code place} is on; bounded in time.
   *
   * @throws IOException if it could not be started
   */
  Answer measure(Place place) throws IOException, InterruptedException;
}
