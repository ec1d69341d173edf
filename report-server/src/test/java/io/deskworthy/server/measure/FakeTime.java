package io.deskworthy.server.measure;

import java.time.Duration;
import java.time.Instant;

/** A clock that a test moves by hand; whoever sleeps moves it too. */
final class FakeTime implements NodeTime {

  private static final Instant BEGIN = Instant.parse("2026-11-22T10:15:30Z");

  private long nanos;

  void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public Instant now() {
    return BEGIN.plusNanos(nanos);
  }

  @Override
  public void sleep(Duration duration) {
    pass(duration);
  }
}
