package io.deskworthy.agent.command;

import io.deskworthy.agent.submission.InvitationLink;
import java.util.Locale;
import java.util.Optional;

/** Opens the window, which the command line knows nothing else about. */
public interface WindowOpener {

  /** Returns whether there is a screen to open it on. */
  boolean isPossible();

  /** Opens it and returns when the person has closed it. */
  void open(Optional<InvitationLink> invitation, Locale language) throws InterruptedException;
}
