package io.deskworthy.agent.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends the watch and deletes what it found. */
@Command(name = "stop")
final class WatchStopCommand implements DeskCommand {

  @Option(names = "--yes", descriptionKey = "yes")
  private boolean yes;

  @Override
  public ExitCode run(Context context) throws IOException {
    var unused = WatchStatusCommand.plan(context);
    if (!yes && !context.terminal().interactive()) {
      throw CommandFault.usage("watch-stop-needs-yes");
    }
    if (!yes && !isConfirmed(context)) {
      context.terminal().say(context.text("watch.kept"));
      return ExitCode.READY;
    }
    context.services().watching().files().discard();
    context.terminal().out().println(context.text("watch.stopped"));
    return ExitCode.READY;
  }

  private static boolean isConfirmed(Context context) {
    Optional<String> answer = context.terminal().ask(context.text("watch.stop.question"));
    return answer
        .map(typed -> typed.toLowerCase(Locale.ROOT))
        .filter(typed -> !typed.isEmpty() && context.text("consent.yes").startsWith(typed))
        .isPresent();
  }
}
