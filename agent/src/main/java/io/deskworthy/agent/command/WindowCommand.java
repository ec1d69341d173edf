package io.deskworthy.agent.command;

import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The whole job in a window. */
@Command(name = "window")
final class WindowCommand implements DeskCommand {

  @Parameters(paramLabel = "LINK", arity = "0..1", descriptionKey = "link")
  private @Nullable String link;

  @Override
  public ExitCode run(Context context) throws InterruptedException {
    WindowOpener window = context.services().window();
    if (!window.isPossible()) {
      throw CommandFault.fault("no-display");
    }
    window.open(invitation(context), context.words().texts().locale());
    return ExitCode.READY;
  }

  private Optional<InvitationLink> invitation(Context context) {
    if (link == null) {
      return context.services().riding();
    }
    try {
      return Optional.of(InvitationLink.parse(link));
    } catch (MalformedInvitationException mistyped) {
      throw CommandFault.usage(mistyped.fault().code()).because(mistyped);
    }
  }
}
