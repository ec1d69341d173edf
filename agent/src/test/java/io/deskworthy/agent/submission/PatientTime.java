package io.deskworthy.agent.submission;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.time.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits, and then at once. */
final class PatientTime implements Sleeper, Ticker {

  private final List<Duration> waits = new ArrayList<>();
  private long nanos;

  @Override
  public void sleep(Duration duration) {
    waits.add(duration);
    nanos += duration.toNanos();
  }

  @Override
  public long nanos() {
    return nanos;
  }

  /** Lets time pass in which nobody waits. */
  void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  List<Duration> waits() {
    return List.copyOf(waits);
  }
}
