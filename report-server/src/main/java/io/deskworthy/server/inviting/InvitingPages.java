package io.deskworthy.server.inviting;

import io.deskworthy.server.http.Routes;

/** All pages of invitations. */
public final class InvitingPages {

  private final InvitingParts parts;

  /** Puts the pages together. */
  public InvitingPages(InvitingParts parts) {
    this.parts = parts;
  }

  /** Adds their addresses; the fixed ones before the one that takes any id. */
  public void addTo(Routes routes) {
    new InvitationsAddress(parts).addTo(routes);
    new InviteAddress(parts).addTo(routes);
    new BulkAddress(parts).addTo(routes);
    new OneInvitationAddress(parts).addTo(routes);
    new SelfInviteAddress(parts).addTo(routes);
  }
}
