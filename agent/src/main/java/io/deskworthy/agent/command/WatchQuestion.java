package io.deskworthy.agent.command;

import io.deskworthy.agent.watch.LightChecks;
import io.deskworthy.agent.watch.WatchPlan;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what watching will do and cost, and asks whether to begin.
 *
 * @param context where to ask
 * @param plan what would be done
 */
record WatchQuestion(Context context, WatchPlan plan) {

  private static final long BYTES_PER_MEGABYTE = 1_000_000;

  /** Explains, and returns whether to begin; without anybody to ask it has to be said before. */
  boolean isAnsweredYes(boolean saidBefore) {
    long night = megabytes(plan.checksOfANight());
    say("watch.plan", plan.hours(), plan.nights(), minutes(plan.every()));
    say("watch.cost", plan.checksOfANight(), megabytes(1), night, plan.nights() * night);
    say("watch.places", String.join(", ", plan.places()));
    say("watch.awake", context.services().invocation());
    return saidBefore || ask();
  }

  private boolean ask() {
    if (!context.terminal().interactive()) {
      throw CommandFault.usage("watch-needs-yes");
    }
    Optional<String> answer = context.terminal().ask(context.text("watch.question"));
    while (answer.isPresent()) {
      String letter = answer.get().toLowerCase(Locale.ROOT);
      if (!letter.isEmpty() && context.text("consent.yes").startsWith(letter)) {
        return true;
      }
      if (!letter.isEmpty() && context.text("consent.no").startsWith(letter)) {
        return false;
      }
      answer = context.terminal().ask(context.text("watch.question"));
    }
    return false;
  }

  private void say(String key, Object... arguments) {
    context.terminal().say(Paragraph.wrap(context.text(key, arguments), 0, Terminal.WIDTH));
  }

  private static long megabytes(long checks) {
    return checks * LightChecks.MOST_BYTES / BYTES_PER_MEGABYTE;
  }

  /** A test's seconds are said as a part of a minute. */
  static String minutes(Duration every) {
    return every.toMinutes() > 0 ? String.valueOf(every.toMinutes()) : every.toSeconds() + "/60";
  }
}
