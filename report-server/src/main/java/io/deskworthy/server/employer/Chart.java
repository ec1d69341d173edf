package io.deskworthy.server.employer;

import java.util.List;
import java.util.Optional;

/**
 * A line over time, ready to be drawn.
 *
 * @param title what it shows, with its unit
 * @param description the same for those who do not see it: lowest, highest, average
 * @param ticks values along the vertical axis
 * @param seconds moments along the horizontal axis
 * @param points of the line, as SVG writes them
 * @param threshold the value that is demanded
 */
record Chart(
    String title,
    String description,
    List<Tick> ticks,
    List<Tick> seconds,
    String points,
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
