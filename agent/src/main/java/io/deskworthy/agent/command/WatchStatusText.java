package io.deskworthy.agent.command;

import io.deskworthy.agent.watch.LightSample.Outcome;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.agent.watch.WatchSummary;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says how a watch stands.
 *
 * @param context where to say it
 */
record WatchStatusText(Context context) {

  /** Prints it for people. */
  void print(WatchPlan plan) throws IOException {
    WatchSummary summary = summary(plan);
    out(
        "watch.status.plan",
        plan.invitation().server(),
        plan.hours(),
        plan.nights(),
        WatchQuestion.minutes(plan.every()));
    out(
        "watch.status.made",
        summary.samples().size(),
        summary.count(Outcome.ANSWERED),
        summary.count(Outcome.LINE_DEAD),
        summary.count(Outcome.UNCLEAR),
        summary.missed());
    out("watch.status.data", WatchTold.megabytes(summary.bytes()));
    plan.nextAfter(now())
        .ifPresent(next -> out("watch.status.next", WatchTold.time(next, plan.zone())));
  }

  /** Prints it for programs. */
  void printJson(WatchPlan plan) throws IOException {
    WatchSummary summary = summary(plan);
    ObjectNode json = StrictJson.newObject()
        .put("state", state(plan))
        .put("server", plan.invitation().server().toString())
        .put("hours", plan.hours().toString())
        .put("nights", plan.nights())
        .put("made", summary.samples().size())
        .put("answered", summary.count(Outcome.ANSWERED))
        .put("lineFailures", summary.count(Outcome.LINE_DEAD))
        .put("otherFailures", summary.count(Outcome.UNCLEAR))
        .put("missed", summary.missed())
        .put("usedBytes", summary.bytes());
    plan.nextAfter(now()).ifPresent(next -> json.put("next", next.toString()));
    context.terminal().out().println(StrictJson.pretty(json));
  }

  /** Returns how it stands, in a word: finished, paused, running or waiting for the program. */
  String state(WatchPlan plan) throws IOException {
    if (plan.nextAfter(now()).isEmpty()) {
      return "finished";
    }
    if (files().isPaused()) {
      return "paused";
    }
    return files().isRunning() ? "running" : "interrupted";
  }

  private WatchSummary summary(WatchPlan plan) throws IOException {
    return new WatchSummary(plan, files().samples(), now());
  }

  private WatchFiles files() {
    return context.services().watching().files();
  }

  private Instant now() {
    return context.services().clock().instant();
  }

  private void out(String key, Object... arguments) {
    context
        .terminal()
        .out()
        .println(Paragraph.wrap(context.text(key, arguments), 0, Terminal.WIDTH));
  }
}
