package io.deskworthy.server.position;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What is done with positions and their policies, each with its entry in the log. Reports keep the
 * policy that they were judged by. Safe for concurrent use.
 */
public final class Positions {

  private final PositionStore store;
  private final AuditLog audit;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps in {@code store}, and writes down who did it. */
  public Positions(PositionStore store, AuditLog audit, TokenSource tokens, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Returns where they are kept. */
  public PositionStore store() {
    return store;
  }

  /**
   * Makes a position.
   *
   * @throws IllegalArgumentException if another has its name
   */
  public Position add(String name, StoredPolicy policy, Actor actor) {
    Position position = new Position(tokens.id(), name, policy.hash(), clock.instant());
    store.add(position, policy, actor.name());
    note(actor, AuditAction.POSITION_ADDED, position, name);
    return position;
  }

  /** Gives a position another policy from now on; one that is the same is not kept again. */
  public void change(Position position, StoredPolicy policy, Actor actor) {
    if (policy.hash().equals(position.policyHash())) {
      return;
    }
    store.changePolicy(position.id(), policy, clock.instant(), actor.name());
    note(
        actor, AuditAction.POLICY_CHANGED, position, position.policyHash() + " → " + policy.hash());
  }

  /** Gives a position another name; returns whether no other has it. */
  public boolean rename(Position position, String name, Actor actor) {
    if (!store.rename(position.id(), name)) {
      return false;
    }
    note(actor, AuditAction.POSITION_RENAMED, position, position.name() + " → " + name);
    return true;
  }

  /** Takes a position out of what people are invited for, or puts it back. */
  public void archive(Position position, boolean archived, Actor actor) {
    if (archived != position.isOpen()) {
      return;
    }
    Instant now = clock.instant();
    store.archive(position.id(), archived ? Optional.of(now) : Optional.empty());
    note(
        actor,
        archived ? AuditAction.POSITION_ARCHIVED : AuditAction.POSITION_RESTORED,
        position,
        position.name());
  }

  private void note(Actor actor, AuditAction action, Position position, String detail) {
    audit.add(new AuditEvent(actor, action, position.id(), detail));
  }
}
