package io.deskworthy.agent.command;

import io.deskworthy.agent.watch.WatchPlan;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Ends the rest of the watch. */
@Command(name = "resume")
final class WatchResumeCommand implements DeskCommand {

  @Override
  public ExitCode run(Context context) throws IOException {
    WatchPlan plan = WatchStatusCommand.plan(context);
    context.services().watching().files().pause(false);
    // Whoever paused may also have closed the terminal in which it ran.
    String state = new WatchStatusText(context).state(plan);
    context
        .terminal()
        .out()
        .println(context.text("watch.state." + state, context.services().invocation()));
    return ExitCode.READY;
  }
}
