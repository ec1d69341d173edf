package io.deskworthy.agent.command;

import io.deskworthy.agent.watch.LightSample;
import io.deskworthy.agent.watch.WatchListener;
import io.deskworthy.report.finding.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells at the terminal how a watch goes: a line for each light check, and when the next is due.
 */
final class WatchTold implements WatchListener {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final double BYTES_PER_MEGABYTE = 1e6;
  private static final double TENTHS = 10;

  private final Context context;
  private final ZoneId zone;
  private Optional<Instant> told = Optional.empty();
  private boolean toldPaused;

  WatchTold(Context context, ZoneId zone) {
    this.context = context;
    this.zone = zone;
  }

  @Override
  public void waits(Instant next, boolean paused) {
    if (told.equals(Optional.of(next)) && toldPaused == paused) {
      return;
    }
    told = Optional.of(next);
    toldPaused = paused;
    context
        .terminal()
        .say(
            paused
                ? context.text("watch.paused", context.services().invocation())
                : context.text("watch.next", time(next, zone)));
  }

  @Override
  public void again(Reason cause) {
    context.terminal().say(context.text("watch.again", reason(cause)));
  }

  @Override
  public void made(LightSample sample) {
    String key = "watch.made." + sample.outcome();
    context
        .terminal()
        .say(context.text(
            key,
            time(sample.due(), zone),
            sample.rtt().map(rtt -> String.valueOf(rtt.toMillis())).orElse("?"),
            megabytes(sample.bytes()),
            sample.cause().map(this::reason).orElse("")));
  }

  /** A code that has no sentence says more than nothing to whoever helps. */
  private String reason(Reason cause) {
    return context.words().texts().reason(cause);
  }

  /** Returns a moment by the candidate's clock. */
  static String time(Instant moment, ZoneId zone) {
    return TIME.format(moment.atZone(zone));
  }

  /** Returns megabytes to a tenth. */
  static String megabytes(long bytes) {
    return String.valueOf(Math.round(bytes / BYTES_PER_MEGABYTE * TENTHS) / TENTHS);
  }
}
