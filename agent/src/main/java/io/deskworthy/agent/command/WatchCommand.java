package io.deskworthy.agent.command;

import io.deskworthy.agent.run.WatchOffer;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.watch.LightResult;
import io.deskworthy.agent.watch.WatchEnding;
import io.deskworthy.agent.watch.WatchFiles;
import io.deskworthy.agent.watch.WatchLimits;
import io.deskworthy.agent.watch.WatchParts;
import io.deskworthy.agent.watch.WatchPlan;
import io.deskworthy.agent.watch.WatchRun;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Watches the line for some nights, or goes on with it. */
@Command(
    name = "watch",
    subcommands = {
      WatchStatusCommand.class,
      WatchPauseCommand.class,
      WatchResumeCommand.class,
      WatchSendCommand.class,
      WatchStopCommand.class
    })
final class WatchCommand implements DeskCommand {

  @Mixin
  private final WatchOptions options = new WatchOptions();

  @Mixin
  private final ProxyOption proxy = new ProxyOption();

  @Override
  public ExitCode run(Context context) throws IOException, InterruptedException {
    proxy.apply(context);
    WatchFiles files = context.services().watching().files();
    Closeable lock = files.lock().orElseThrow(() -> CommandFault.fault("watch-running"));
    try {
      return run(context, files);
    } finally {
      lock.close();
    }
  }

  private ExitCode run(Context context, WatchFiles files) throws IOException, InterruptedException {
    Optional<WatchPlan> plan = files.plan();
    if (plan.isPresent() && options.differFrom(plan.get())) {
      throw CommandFault.usage("watch-exists", plan.get().invitation().server());
    }
    if (plan.isEmpty()) {
      plan = begun(context, files);
    } else {
      context.terminal().say(context.text("watch.goes-on"));
    }
    return plan.isEmpty() ? ExitCode.READY : watch(context, files, plan.get());
  }

  /** Returns the plan of a watch that is agreed to and kept, or nothing if it is not. */
  private Optional<WatchPlan> begun(Context context, WatchFiles files)
      throws IOException, InterruptedException {
    InvitationLink invitation = options
        .invitation()
        .or(() -> context.services().riding())
        .orElseThrow(() -> CommandFault.usage("no-watch-invitation"));
    WatchPlan plan = options.plan(
        new WatchOffer(invitation, CheckJob.agree(context, invitation).session().policy()),
        context.services().clock().instant(),
        context.services().watching().zone());
    Optional<String> fault = WatchLimits.fault(plan);
    if (fault.isPresent()) {
      throw CommandFault.usage(fault.get(), plan.every().toMinutes(), plan.nights());
    }
    if (!new WatchQuestion(context, plan).isAnsweredYes(options.consentGiven())) {
      context.terminal().say(context.text("watch.not-begun"));
      return Optional.empty();
    }
    files.begin(plan);
    return Optional.of(plan);
  }

  private static ExitCode watch(Context context, WatchFiles files, WatchPlan plan)
      throws IOException, InterruptedException {
    WatchParts parts = context.services().watching();
    WatchEnding ending = new WatchRun(
            files,
            parts.checks().apply(plan),
            context.services().clock(),
            parts.sleeper(),
            new WatchTold(context, plan.zone()))
        .run();
    if (ending.refused().isPresent()) {
      LightResult.Refused why = ending.refused().get();
      throw CommandFault.fault(why.problem(), why.detail());
    }
    if (ending.finished()) {
      context.terminal().say(context.text("watch.finished"));
      new WatchStatusText(context).print(plan);
      context
          .terminal()
          .say(context.text("watch.how-to-send", context.services().invocation()));
    } else {
      context.terminal().say(context.text("watch.was-stopped"));
    }
    return ExitCode.READY;
  }
}
