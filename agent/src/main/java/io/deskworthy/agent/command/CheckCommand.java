package io.deskworthy.agent.command;

import io.deskworthy.agent.submission.InvitationLink;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole job: session, checks, result, consent, report. */
@Command(name = "check")
final class CheckCommand implements DeskCommand {

  @Mixin
  private final ForWhomOptions forWhom = new ForWhomOptions();

  @Mixin
  private final CheckOptions options = new CheckOptions();

  @Mixin
  private final ProxyOption proxy = new ProxyOption();

  @Override
  public ExitCode run(Context context) throws IOException, InterruptedException {
    proxy.apply(context);
    Optional<InvitationLink> invitation =
        forWhom.invitation(context.services().riding(), options.saveAs().isPresent());
    return new CheckJob(context, options, forWhom.ndt7()).run(invitation);
  }
}
