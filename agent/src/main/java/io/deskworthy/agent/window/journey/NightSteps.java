package io.deskworthy.agent.window.journey;

import io.deskworthy.agent.run.WatchOffer;
import io.deskworthy.agent.watch.WatchEnding;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchLimits;
import io.deskworthy.agent.watch.WatchListener;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.agent.watch.WatchRun;
import io.deskworthy.agent.watch.WatchSummary;
import io.deskworthy.report.policy.WatchHours;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * What is done about a line at night. All of it touches the disk or the line, and so runs in the
 * background.
 *
 * @param desk what it works with
 */
record NightSteps(Desk desk) {

  /** A watch that another process runs already needs no second one. */
  private static final String ELSEWHERE = "watch-running";

  /** Returns how it stands. */
  Stage.Nights look(Stage.Welcome from) throws IOException {
    Optional<WatchPlan> plan = files().plan();
    return new Stage.Nights(
        from,
        plan.isPresent()
            ? Optional.of(
                new WatchSummary(plan.get(), files().samples(), desk.clock().instant()))
            : Optional.empty(),
        files().isPaused(),
        Optional.empty());
  }

  /** Returns what would be watched. */
  WatchPlan plan(Stage.Welcome from, WatchHours hours, int nights) {
    return plan(from, hours, Optional.of(nights));
  }

  private WatchPlan plan(Stage.Welcome from, WatchHours hours, Optional<Integer> nights) {
    return new WatchOffer(from.link(), from.agreement().session().policy())
        .plan(
            hours,
            WatchLimits.USUAL,
            nights,
            desk.clock().instant(),
            desk.watching().zone());
  }

  /** Returns for how many nights it is offered. */
  int usual(Stage.Welcome from, WatchHours hours) {
    return plan(from, hours, Optional.empty()).nights();
  }

  /** Begins a watch; returns how it stands. */
  Stage.Nights begin(Stage.Welcome from, WatchPlan plan) throws IOException {
    files().begin(plan);
    return look(from);
  }

  /** Pauses or goes on; returns how it stands. */
  Stage.Nights pause(Stage.Welcome from, boolean paused) throws IOException {
    files().pause(paused);
    return look(from);
  }

  /** Ends the watch and deletes what it found; returns how it stands. */
  Stage.Nights end(Stage.Welcome from) throws IOException {
    files().discard();
    return look(from);
  }

  /** Watches to the end, and returns how it stands then. */
  Stage.Nights watch(Stage.Welcome from, WatchListener listener)
      throws IOException, InterruptedException {
    Optional<Closeable> lock = files().lock();
    if (lock.isEmpty()) {
      return look(from).with(Trouble.of(ELSEWHERE));
    }
    Closeable held = lock.get();
    try {
      Optional<WatchPlan> plan = files().plan();
      return plan.isPresent() ? watch(from, plan.get(), listener) : look(from);
    } finally {
      held.close();
    }
  }

  private Stage.Nights watch(Stage.Welcome from, WatchPlan plan, WatchListener listener)
      throws IOException, InterruptedException {
    WatchEnding ending = new WatchRun(
            files(),
            desk.watching().checks().apply(plan),
            desk.clock(),
            desk.watching().sleeper(),
            listener)
        .run();
    Stage.Nights now = look(from);
    return ending
        .refused()
        .map(why -> now.with(Trouble.of(why.problem(), why.detail())))
        .orElse(now);
  }

  private WatchFiles files() {
    return desk.watching().files();
  }
}
