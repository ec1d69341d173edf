package io.deskworthy.server.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, up to a number that somebody may read. For one thread. */
final class Faults {

  /** Whoever has a thousand reads no further before the first are dealt with. */
  private static final int MOST = 1000;

  private final List<String> sentences = new ArrayList<>();
  private long count;

  /** Keeps that {@code thing}, named with its id, is not as it should be. */
  void add(String thing, String what) {
    count++;
    if (sentences.size() < MOST) {
      sentences.add(thing + ": " + what);
    }
  }

  /** Does the same unless {@code right}. */
  void require(boolean right, String thing, String what) {
    if (!right) {
      add(thing, what);
    }
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  long count() {
    return count;
  }
}
