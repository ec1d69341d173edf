package io.deskworthy.server.invitation;

import io.deskworthy.server.secret.KeyedHash;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Invites, and finds invitations again. Safe for concurrent use. */
public final class Invitations {

  /** Two weeks: a holiday fits in. */
  public static final Duration DEFAULT_VALIDITY = Duration.ofDays(14);

  private static final String KIND = "invitation";

  private final InvitationStore store;
  private final KeyedHash hash;
  private final TokenSource tokens;
  private final Clock clock;

  /**
   * Keeps invitations in {@code store}, and of their codes only what {@code hash} makes of them.
   */
  public Invitations(InvitationStore store, KeyedHash hash, TokenSource tokens, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Invites somebody; returns the code, which nobody can be told a second time. */
  public InvitationCode invite(String positionId, Optional<String> candidate, Duration validity) {
    InvitationCode code = InvitationCode.random(tokens);
    Instant now = clock.instant();
    store.add(
        Invitation.fresh(tokens.id(), positionId, candidate, now, now.plus(validity)),
        hash.of(KIND, code.text()));
    return code;
  }

  /** Returns the invitation, expired or not, to which {@code typed} is the code. */
  public Optional<Invitation> find(String typed) {
    return InvitationCode.parse(typed).flatMap(code -> store.withCode(hash.of(KIND, code.text())));
  }

  /** Keeps that {@code milestone} was reached now, if it was not before. */
  public void reached(Invitation invitation, Milestone milestone) {
    store.reached(invitation.id(), milestone, clock.instant());
  }

  /** Returns whether sessions may still begin with {@code invitation}. */
  public boolean isOpen(Invitation invitation) {
    return !invitation.isExpired(clock.instant());
  }
}
