package io.deskworthy.agent.command;

import java.io.IOException;
import picocli.CommandLine.Command;

/** Lets the watch rest, also one that another terminal runs. */
@Command(name = "pause")
final class WatchPauseCommand implements DeskCommand {

  @Override
  public ExitCode run(Context context) throws IOException {
    var unused = WatchStatusCommand.plan(context);
    context.services().watching().files().pause(true);
    context
        .terminal()
        .out()
        .println(context.text("watch.paused", context.services().invocation()));
    return ExitCode.READY;
  }
}
