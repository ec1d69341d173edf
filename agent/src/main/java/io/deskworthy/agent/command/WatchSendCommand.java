package io.deskworthy.agent.command;

import io.deskworthy.agent.watch.WatchPlan;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks this workplace and sends what that and the watched nights found, as one report. */
@Command(name = "send")
final class WatchSendCommand implements DeskCommand {

  @Mixin
  private final CheckOptions options = new CheckOptions();

  @Mixin
  private final ProxyOption proxy = new ProxyOption();

  @Override
  public ExitCode run(Context context) throws IOException, InterruptedException {
    proxy.apply(context);
    WatchPlan plan = WatchStatusCommand.plan(context);
    if (context.services().watching().files().samples().isEmpty()) {
      throw CommandFault.fault("watch-empty");
    }
    return new CheckJob(context, options, Optional.empty()).run(Optional.of(plan.invitation()));
  }
}
