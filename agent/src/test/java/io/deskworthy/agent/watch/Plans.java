package io.deskworthy.agent.watch;

import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import io.deskworthy.report.policy.WatchHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Plans in Moscow, from a Sunday afternoon on. */
final class Plans {

  static final Instant AFTERNOON = Instant.parse("2026-11-22T12:00:00Z");

  /** 22:00 in Moscow. */
  static final Instant FIRST = Instant.parse("2026-11-22T19:00:00Z");

  private Plans() {}

  static WatchPlan nights(int nights) {
    return of("22:00-06:00", "Europe/Moscow", nights, AFTERNOON);
  }

  static WatchPlan of(String hours, String zone, int nights, Instant startedAt) {
    return new WatchPlan(
        invitation(),
        WatchHours.parse(hours).orElseThrow(),
        ZoneId.of(zone),
        Duration.ofMinutes(30),
        nights,
        startedAt,
        Duration.ZERO,
        List.of("a.example:443", "b.example:443"));
  }

  private static InvitationLink invitation() {
    try {
      return InvitationLink.parse("https://jobs.example.com/i/AB12-CD34-EF56");
    } catch (MalformedInvitationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
