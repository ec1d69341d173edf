package io.deskworthy.agent.watch;

import io.deskworthy.agent.time.Sleeper;
import io.deskworthy.agent.watch.LightSample.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Watches: waits for each light check, makes it and keeps what came of it, until all nights are
 * over or somebody ends it. Everything is in the files, so that it goes on where it was.
 */
public final class WatchRun {

  /** So soon a word from another process is heard, and so fine is the time of a light check. */
  private static final Duration LOOK = Duration.ofSeconds(15);

  /** When a wait took so much longer, the computer slept. */
  private static final Duration SLEPT = Duration.ofSeconds(60);

  /** A computer that woke up, and a router that starts anew, are back on the line by then. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  /** Of the time between two light checks, where that is short. */
  private static final int GRACE_SHARE = 10;

  /** 40 bytes and the headers of IPv4 and UDP, there and back; no connection counts them. */
  private static final long DATAGRAM_BOTH_WAYS = 2 * (40 + 28);

  /** With fewer that answered before, nobody knows that they would. */
  private static final int ENOUGH_PLACES = 2;

  private final WatchFiles files;
  private final LightChecks checks;
  private final Clock clock;
  private final Sleeper sleeper;
  private final WatchListener listener;

  /** Makes a run over {@code files}, in which there is a plan. */
  public WatchRun(
      WatchFiles files, LightChecks checks, Clock clock, Sleeper sleeper, WatchListener listener) {
    this.files = files;
    this.checks = checks;
    this.clock = clock;
    this.sleeper = sleeper;
    this.listener = listener;
  }

  /** Watches to the end, and returns which it was. */
  public WatchEnding run() throws IOException, InterruptedException {
    Optional<WatchPlan> plan = files.plan();
    List<LightSample> before = files.samples();
    Optional<Instant> made = before.isEmpty()
        ? Optional.empty()
        : Optional.of(before.get(before.size() - 1).due());
    while (plan.isPresent() && files.isBegun()) {
      Instant now = clock.instant();
      Optional<Instant> due = plan.get().dueAt(now, made);
      if (due.isPresent() && !files.isPaused()) {
        Optional<WatchEnding> refused = make(plan.get(), due.get());
        if (refused.isPresent()) {
          return refused.get();
        }
        made = due;
      } else {
        Optional<Instant> next = plan.get().nextAfter(now);
        if (next.isEmpty()) {
          return WatchEnding.FINISHED;
        }
        listener.waits(next.get(), files.isPaused());
        await(plan.get(), now, next.get());
      }
    }
    return WatchEnding.STOPPED;
  }

  private void await(WatchPlan plan, Instant now, Instant next) throws InterruptedException {
    Duration left = Duration.between(now, next);
    Duration wait = left.compareTo(LOOK) < 0 ? left : LOOK;
    sleeper.sleep(wait);
    if (Duration.between(now, clock.instant()).minus(wait).compareTo(SLEPT) > 0) {
      sleeper.sleep(grace(plan));
    }
  }

  private static Duration grace(WatchPlan plan) {
    Duration share = plan.every().dividedBy(GRACE_SHARE);
    return share.compareTo(GRACE) < 0 ? share : GRACE;
  }

  private Optional<WatchEnding> make(WatchPlan plan, Instant due)
      throws IOException, InterruptedException {
    long before = checks.moved();
    LightResult result = checks.make(files.sightings());
    if (result instanceof LightResult.Failed failed) {
      listener.again(failed.cause());
      sleeper.sleep(grace(plan));
      result = checks.make(files.sightings());
    }
    if (result instanceof LightResult.Refused refused) {
      return Optional.of(WatchEnding.refused(refused));
    }
    LightSample sample = sample(due, result, before);
    if (result instanceof LightResult.Answered answered && answered.sightings().isPresent()) {
      files.keepSightings(answered.sightings().get());
    }
    files.add(sample);
    listener.made(sample);
    return Optional.empty();
  }

  private LightSample sample(Instant due, LightResult result, long before) throws IOException {
    int neutral = checks.neutral();
    long bytes = checks.moved() - before;
    if (result instanceof LightResult.Answered answered) {
      bytes += answered.sent() * DATAGRAM_BOTH_WAYS;
      return new LightSample(
          due,
          Outcome.ANSWERED,
          Optional.empty(),
          answered.rtt(),
          answered.sent(),
          answered.lost(),
          answered.rate(),
          bytes,
          neutral);
    }
    LightResult.Failed failed = (LightResult.Failed) result;
    return new LightSample(
        due,
        isLineDead(failed, neutral) ? Outcome.LINE_DEAD : Outcome.UNCLEAR,
        Optional.of(failed.cause()),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        bytes,
        neutral);
  }

  /**
   * The line was dead if this computer was connected, nothing at all came back from the server, and
   * none of the neutral places answered although several did when the node last answered.
   */
  private boolean isLineDead(LightResult.Failed failed, int neutral) throws IOException {
    int then = files.samples().stream()
        .filter(sample -> sample.outcome() == Outcome.ANSWERED)
        .mapToInt(LightSample::neutral)
        .reduce(0, (earlier, later) -> later);
    return failed.silent() && neutral == 0 && then >= ENOUGH_PLACES && checks.isConnected();
  }
}
