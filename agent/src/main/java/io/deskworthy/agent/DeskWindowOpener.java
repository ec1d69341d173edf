package io.deskworthy.agent;

import io.deskworthy.agent.command.WindowOpener;
import io.deskworthy.agent.http.proxy.LoginQuestion;
import io.deskworthy.agent.http.proxy.ProxySetting;
import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.window.DeskWindow;
import io.deskworthy.agent.window.journey.Desk;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The real window.
 *
 * @param desk gives what the window works with, in a language
 * @param proxies is told whom to ask for a login
 */
record DeskWindowOpener(
    Function<Locale, Desk> desk, BiConsumer<ProxySetting, LoginQuestion> proxies)
    implements WindowOpener {

  @Override
  public boolean isPossible() {
    return DeskWindow.isPossible();
  }

  @Override
  public void open(Optional<InvitationLink> invitation, Locale language)
      throws InterruptedException {
    proxies.accept(ProxySetting.SYSTEM, DeskWindow.loginQuestion(language));
    DeskWindow.open(desk.apply(language), invitation);
  }
}
