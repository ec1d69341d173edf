package io.deskworthy.server.employer;

import java.util.List;
import java.util.Optional;

/**
 * A line over time, ready to be drawn.
 *
 * @param id of the picture on its page
 * @param title what it shows, with its unit
 * @param description the same for those who do not see it: lowest, highest, average
 * @param ticks values along the vertical axis
 * @param seconds moments along the horizontal axis
 * @param lines points of each unbroken line, as SVG writes them
 * @param start where what does not count ends, and what to say about it
 * @param threshold the value that is demanded
 */
record Chart(
    String id,
    String title,
    String description,
    List<Tick> ticks,
    List<Tick> seconds,
    List<String> lines,
    Optional<Tick> start,
    Optional<Tick> threshold) {

  static final int WIDTH = 640;
  static final int HEIGHT = 200;
  static final int LEFT = 48;
  static final int RIGHT = 12;
  static final int TOP = 14;
  static final int BOTTOM = 26;

  /** A place on an axis and what is written there. */
  record Tick(int position, String label) {}
}
