package io.deskworthy.server.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the options, so that all of it can be said at once. */
final class Faults {

  private final List<String> found = new ArrayList<>();

  /** Reads one option. */
  interface Reading<T> {
    T read(String text) throws IOException;
  }

  /** Returns what {@code reading} makes of {@code text}; if it cannot, keeps why. */
  <T> Optional<T> read(String option, Optional<String> text, Reading<T> reading) {
    try {
      return text.isPresent() ? Optional.of(reading.read(text.get())) : Optional.empty();
    } catch (IOException | IllegalArgumentException fault) {
      add(option + ": " + fault.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps a fault. */
  void add(String fault) {
    found.add(fault);
  }

  /** Ends here if there are any. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new FaultyOptionsException(found);
    }
  }
}
