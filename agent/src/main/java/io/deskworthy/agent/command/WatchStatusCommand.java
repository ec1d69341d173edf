package io.deskworthy.agent.command;

import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.report.json.StrictJson;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how the watch stands. */
@Command(name = "status")
final class WatchStatusCommand implements DeskCommand {

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public ExitCode run(Context context) throws IOException {
    Optional<WatchPlan> plan = context.services().watching().files().plan();
    WatchStatusText text = new WatchStatusText(context);
    if (plan.isEmpty()) {
      String none = json
          ? StrictJson.pretty(StrictJson.newObject().put("state", "none"))
          : context.text("watch.none");
      context.terminal().out().println(none);
    } else if (json) {
      text.printJson(plan.get());
    } else {
      context.terminal().out().println(context.text("watch.state." + text.state(plan.get())));
      text.print(plan.get());
    }
    return ExitCode.READY;
  }

  /** Returns the watch that there is, or complains that there is none. */
  static WatchPlan plan(Context context) throws IOException {
    return context
        .services()
        .watching()
        .files()
        .plan()
        .orElseThrow(() -> CommandFault.fault("no-watch"));
  }
}
