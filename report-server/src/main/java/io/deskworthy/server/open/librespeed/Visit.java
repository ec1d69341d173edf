package io.deskworthy.server.open.librespeed;

import io.deskworthy.report.network.Pacer;
import io.deskworthy.server.open.Guests;
import io.deskworthy.server.open.Guests.Guest;
import io.deskworthy.server.open.OpenLimits;

/**
 * The requests that come from one address one after the other and side by side: together they are
 * one test. Guarded by the lock of {@link Visits}.
 */
final class Visit {

  private final Guest guest;
  private final OpenLimits limits;
  private final long begin;
  private int streams;
  private long lastEnd;

  Visit(Guest guest, OpenLimits limits, long nanos) {
    this.guest = guest;
    this.limits = limits;
    this.begin = nanos;
    this.lastEnd = nanos;
  }

  Pacer pacer() {
    return guest.pacer();
  }

  void join(long nanos) {
    if (streams >= limits.streamsPerVisit() || nanos - begin >= limits.visit().toNanos()) {
      throw Guests.busy();
    }
    streams++;
  }

  void part(long nanos) {
    streams--;
    lastEnd = nanos;
  }

  boolean isOver(long nanos) {
    return streams == 0 && nanos - lastEnd >= limits.linger().toNanos();
  }

  void leave() {
    guest.leave();
  }
}
