package io.deskworthy.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves by hand. */
public final class FakeClock extends Clock {

  /** Where every clock begins. */
  public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private volatile Instant now = START;

  /** Moves it on. */
  public void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("this clock shows UTC");
  }
}
