package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.text.StepText;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line that moves, all checks side by side, with a level bar while the microphone is open and
 * one for how far the check is while the line is loaded; and above it, as lines that stay, what the
 * person has to do. Needs nothing of a terminal but the carriage return.
 */
final class LiveProgress implements ProgressDisplay {

  private static final int BAR = 10;

  /** The quietest level that still moves the bar: a microphone's own noise. */
  private static final double QUIETEST = -80;

  private static final Set<String> LOADING = Set.of("network.download", "network.upload");

  private final Context context;
  private final Map<CheckName, Progress> last = new EnumMap<>(CheckName.class);
  private String shown = "";

  LiveProgress(Context context) {
    this.context = context;
  }

  @Override
  public synchronized void progressed(Progress progress) {
    Progress before = last.put(progress.check(), progress);
    if (before == null || !before.step().equals(progress.step())) {
      new StepText(context.words(), progress).request().ifPresent(this::sayAbove);
    }
    draw(last.values().stream().map(this::part).collect(Collectors.joining(" | ")));
  }

  @Override
  public synchronized void close() {
    draw("");
    context.terminal().err().print('\r');
    context.terminal().err().flush();
  }

  private void sayAbove(String request) {
    draw("");
    context.terminal().err().print('\r');
    context.terminal().say(System.lineSeparator() + request + System.lineSeparator());
    shown = "";
  }

  private String part(Progress progress) {
    StepText text = new StepText(context.words(), progress);
    return text.check() + ": " + text.brief() + bar(progress);
  }

  /** A level while sound is captured; how far the check is while a line is loaded. */
  private static String bar(Progress progress) {
    OptionalDouble level = progress.level();
    if (level.isPresent()) {
      return bar(1 - level.getAsDouble() / QUIETEST);
    }
    return LOADING.contains(progress.step()) ? bar(progress.fraction()) : "";
  }

  private static String bar(double share) {
    int full = (int) Math.max(0, Math.min(BAR, Math.round(share * BAR)));
    return " [" + "#".repeat(full) + " ".repeat(BAR - full) + "]";
  }

  /** Draws only what has changed: a window over a slow line repaints no faster than it can. */
  private void draw(String line) {
    String cut = line.substring(0, Math.min(line.length(), Terminal.WIDTH - 1));
    if (!cut.equals(shown)) {
      String erased = " ".repeat(Math.max(0, shown.length() - cut.length()));
      context.terminal().err().print('\r' + cut + erased);
      context.terminal().err().flush();
      shown = cut;
    }
  }
}
