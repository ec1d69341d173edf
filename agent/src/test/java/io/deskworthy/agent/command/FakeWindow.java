package io.deskworthy.agent.command;

import io.deskworthy.agent.submission.InvitationLink;
import java.util.Locale;
import java.util.Optional;

/** Remembers whether and how the window was opened. */
final class FakeWindow implements WindowOpener {

  private boolean screen;
  private boolean opened;
  private Optional<InvitationLink> invitation = Optional.empty();
  private Locale language = Locale.ROOT;

  void putScreen() {
    screen = true;
  }

  boolean opened() {
    return opened;
  }

  Optional<InvitationLink> invitation() {
    return invitation;
  }

  Locale language() {
    return language;
  }

  @Override
  public boolean isPossible() {
    return screen;
  }

  @Override
  public void open(Optional<InvitationLink> link, Locale locale) {
    opened = true;
    invitation = link;
    language = locale;
  }
}
