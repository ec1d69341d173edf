package io.deskworthy.agent.command;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to {@code check} about whom it is for. */
final class ForWhomOptions {

  @Parameters(paramLabel = "LINK", arity = "0..1", descriptionKey = "link")
  private @Nullable String link;

  @Option(names = "--server", paramLabel = "URL", descriptionKey = "server")
  private @Nullable String server;

  @Option(names = "--invitation", paramLabel = "CODE", descriptionKey = "invitation")
  private @Nullable String invitation;

  @Option(names = "--local", descriptionKey = "local")
  private boolean local;

  @Option(names = "--ndt7", paramLabel = "URL", descriptionKey = "ndt7")
  private @Nullable String ndt7;

  /** Returns the ndt7 server to measure against instead of a node. */
  Optional<ServerOrigin> ndt7() {
    if (ndt7 == null) {
      return Optional.empty();
    }
    if (!local) {
      throw CommandFault.usage("ndt7-without-local");
    }
    return Optional.of(Ndt7Address.parse(ndt7)
        .orElseThrow(() -> CommandFault.usage("ndt7-address", String.valueOf(ndt7))));
  }

  /** Returns the invitation, typed or {@code riding} in the file's name; nothing with --local. */
  Optional<InvitationLink> invitation(Optional<InvitationLink> riding, boolean saves) {
    boolean typed = link != null || server != null || invitation != null;
    if (local && typed) {
      throw CommandFault.usage("local-and-invitation");
    }
    if (local && saves) {
      throw CommandFault.usage("local-and-save");
    }
    if (local) {
      return Optional.empty();
    }
    return Optional.of(
        typed ? typedInvitation() : riding.orElseThrow(() -> CommandFault.usage("no-invitation")));
  }

  private InvitationLink typedInvitation() {
    if (link != null && (server != null || invitation != null)) {
      throw CommandFault.usage("link-and-server");
    }
    try {
      if (link != null) {
        return InvitationLink.parse(link);
      }
      if (server == null || invitation == null) {
        throw CommandFault.usage("server-without-invitation");
      }
      return InvitationLink.of(server, invitation);
    } catch (MalformedInvitationException mistyped) {
      throw CommandFault.usage(mistyped.fault().code()).because(mistyped);
    }
  }
}
