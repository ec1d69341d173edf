package io.deskworthy.agent.window;

import io.deskworthy.agent.submission.InvitationLink;
import io.deskworthy.agent.submission.MalformedInvitationException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds an invitation in what somebody copied. */
final class PastedLink {

  private static final Pattern LINK = Pattern.compile("(?:https?|deskworthy)://\\S{1,400}");

  /** A whole mail is enough; nobody means the novel that lies on the clipboard. */
  private static final int MOST = 20_000;

  private PastedLink() {}

  /** Returns the first link in {@code text} that is an invitation. */
  static Optional<String> in(String text) {
    return LINK.matcher(text.substring(0, Math.min(MOST, text.length())))
        .results()
        .map(MatchResult::group)
        .filter(PastedLink::isInvitation)
        .findFirst();
  }

  private static boolean isInvitation(String link) {
    try {
      InvitationLink unused = InvitationLink.parse(link);
      return true;
    } catch (MalformedInvitationException another) {
      return false;
    }
  }
}
