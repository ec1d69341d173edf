package io.deskworthy.server.erasure;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditEntry;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.secret.TokenSource;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Erases candidates' data and shows the acts of it. Safe for concurrent use. */
public final class Erasure {

  private final ErasureStore store;
  private final AuditLog log;
  private final Runnable afterwards;
  private final TokenSource tokens;
  private final Clock clock;

  /**
   * Erases in {@code store}.
   *
   * @param log where the events stand
   * @param afterwards to be run when certificates may have been revoked
   */
  public Erasure(
      ErasureStore store, AuditLog log, Runnable afterwards, TokenSource tokens, Clock clock) {
    this.store = store;
    this.log = log;
    this.afterwards = afterwards;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Erases all that is kept of the candidate of that invitation; returns the act. If somebody wants
   * that, it is done under the invitations too that asked the same person once more, each with an
   * act of its own; what is kept for a time has its own time for each.
   */
  public Act erase(String invitationId, Actor actor, ErasureReason reason) {
    if (reason != ErasureReason.RETENTION_OVER) {
      store.others(invitationId).forEach(other -> eraseOne(other, actor, reason));
    }
    Act act = eraseOne(invitationId, actor, reason);
    afterwards.run();
    return act;
  }

  private Act eraseOne(String invitationId, Actor actor, ErasureReason reason) {
    return store.erase(tokens.id(), invitationId, clock.instant(), actor, reason);
  }

  /** Returns the act of that id. */
  Optional<Act> find(String id) {
    return Optional.of(id).filter(TokenSource::isId).flatMap(store::find);
  }

  /** Returns the log of events about the person of {@code act}. */
  List<AuditEntry> events(Act act) {
    return log.about(act.invitationId());
  }
}
