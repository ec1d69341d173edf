package io.deskworthy.server.policy;

import io.deskworthy.server.http.Routes;

/** All pages of positions and policies. */
public final class PositionPages {

  private final PositionParts parts;

  /** Puts the pages together. */
  public PositionPages(PositionParts parts) {
    this.parts = parts;
  }

  /** Adds their addresses. */
  public void addTo(Routes routes) {
    new PositionsAddress(parts).addTo(routes);
    new PositionAddress(parts).addTo(routes);
    new PolicyAddress(parts).addTo(routes);
    new PresetsAddress(parts).addTo(routes);
  }
}
