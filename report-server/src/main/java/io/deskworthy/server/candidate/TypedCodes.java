package io.deskworthy.server.candidate;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationCode;
import io.deskworthy.server.invitation.Invitations;
import io.deskworthy.server.invitation.WrongCodeLimit;
import java.util.Optional;

/**
 * Codes that somebody typed or followed, and the invitations that they open. Wrong ones are counted
 * by address, and too many refused.
 *
 * @param invitations that there are
 * @param wrong counts wrong codes
 */
public record TypedCodes(Invitations invitations, WrongCodeLimit wrong) {

  /**
   * Returns the invitation, expired or not, whose code stands in the path.
   *
   * @param parameter its name in the route
   * @throws Problem {@code invitation-unknown} 404, {@code too-many-requests} 429
   */
  Invitation invitation(Exchange exchange, String parameter) {
    return find(exchange, exchange.pathParameter(parameter)).orElseThrow(() -> {
      wrong.wrong(exchange.clientAddress());
      return unknown();
    });
  }

  /**
   * Returns whether {@code typed} is the code of that very invitation.
   *
   * @throws Problem {@code too-many-requests} 429
   */
  boolean opens(Exchange exchange, String typed, String invitationId) {
    boolean opens =
        find(exchange, typed).filter(each -> each.id().equals(invitationId)).isPresent();
    if (!opens) {
      wrong.wrong(exchange.clientAddress());
    }
    return opens;
  }

  /** Returns the code in the path in its one spelling. */
  static String text(Exchange exchange, String parameter) {
    return InvitationCode.parse(exchange.pathParameter(parameter))
        .orElseThrow(TypedCodes::unknown)
        .text();
  }

  static Problem unknown() {
    return new Problem(
        404,
        "invitation-unknown",
        "There is no such invitation",
        "Please check the link, or ask the employer for a new one.");
  }

  private Optional<Invitation> find(Exchange exchange, String typed) {
    wrong.check(exchange.clientAddress());
    return invitations.find(typed);
  }
}
