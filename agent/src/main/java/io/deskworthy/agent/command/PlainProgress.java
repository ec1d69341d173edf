package io.deskworthy.agent.command;

import io.deskworthy.agent.check.CheckName;
import io.deskworthy.agent.check.Progress;
import io.deskworthy.agent.text.StepText;
import java.util.EnumMap;
import java.util.Map;

/**
 * One line for each step, for logs and programs. Each ends with the step's stable code in brackets:
 * {@code room: Please read aloud ... [noise.reading]}.
 */
final class PlainProgress implements ProgressDisplay {

  private final Context context;
  private final Map<CheckName, String> lastSteps = new EnumMap<>(CheckName.class);

  PlainProgress(Context context) {
    this.context = context;
  }

  @Override
  public synchronized void progressed(Progress progress) {
    if (progress.step().equals(lastSteps.put(progress.check(), progress.step()))) {
      return;
    }
    StepText text = new StepText(context.words(), progress);
    context.terminal().say(text.check() + ": " + text.whole() + " [" + progress.step() + "]");
  }

  @Override
  public void close() {}
}
