package io.deskworthy.agent.window.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test sets it. */
final class MovingClock extends Clock {

  private Instant now;

  MovingClock(String now) {
    this.now = Instant.parse(now);
  }

  void set(String moment) {
    now = Instant.parse(moment);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
