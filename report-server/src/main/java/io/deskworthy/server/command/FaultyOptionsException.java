package io.deskworthy.server.command;

import java.util.List;

/** Options do not make sense. Names every fault. */
final class FaultyOptionsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  FaultyOptionsException(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  List<String> faults() {
    return faults;
  }
}
