package io.deskworthy.server.erasure;

import io.deskworthy.server.audit.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Erases for good. Safe for concurrent use; what returned is durable. */
public interface ErasureStore {

  /**
   * Erases all that is kept of the candidate who was invited: name, reports, judgements, consents,
   * certificates, links and keys. The invitation's code works no more, so that nothing of it can
   * come in again. Certificates are revoked, unless only the time of keeping them is over; their
   * places in the status lists stay. The act and a row of the audit log are kept with it, or
   * nothing is done.
   *
   * @param actId a new id for the act
   */
  Act erase(String actId, String invitationId, Instant at, Actor actor, ErasureReason reason);

  /** Returns the other invitations that asked the same person for the same position. */
  List<String> others(String invitationId);

  /** Returns the act of that id. */
  Optional<Act> find(String actId);
}
