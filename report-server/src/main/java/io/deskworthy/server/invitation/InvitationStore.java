package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps invitations. Safe for concurrent use; what returned is durable. */
public interface InvitationStore {

  /**
   * Keeps a new invitation.
   *
   * @param codeHash what is kept of its code
   */
  void add(Invitation invitation, String codeHash);

  /** Returns the invitation whose code has that hash. */
  Optional<Invitation> withCode(String codeHash);

  /** Returns the invitation of that id. */
  Optional<Invitation> find(String id);

  /** Returns the newest invitations first, at most {@code most}. */
  List<Invitation> newest(int most);

  /** Keeps when {@code milestone} was reached, if it was not before. */
  void reached(String id, Milestone milestone, Instant at);
}
