package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Keeps invitations. Safe for concurrent use; what returned is durable. */
public interface InvitationStore {

  /** Keeps new invitations: all of them or none. */
  void add(List<CodedInvitation> invitations);

  /**
   * Keeps a new invitation whose link cannot be shown again.
   *
   * @param codeHash what is kept of its code
   */
  default void add(Invitation invitation, String codeHash) {
    add(List.of(new CodedInvitation(invitation, codeHash, Optional.empty())));
  }

  /** Returns the invitation whose code has that hash. */
  Optional<Invitation> withCode(String codeHash);

  /** Returns the invitation of that id. */
  Optional<Invitation> find(String id);

  /** Returns the newest invitations first, at most {@code most}. */
  List<Invitation> newest(int most);

  /** Returns those that {@code query} asks for, from {@code offset} on, at most {@code most}. */
  List<Invitation> list(InvitationQuery query, int offset, int most);

  /** Returns how many {@code query} asks for. */
  int count(InvitationQuery query);

  /**
   * Hands those that {@code query} asks for to {@code reader}, with their sealed codes, without
   * holding all of them.
   */
  void forEach(InvitationQuery query, BiConsumer<Invitation, Optional<String>> reader);

  /** Returns the sealed code of the invitation of that id, if it is kept. */
  Optional<String> sealedCode(String id);

  /** Keeps when {@code milestone} was reached, if it was not before. */
  void reached(String id, Milestone milestone, Instant at);

  /** Takes an invitation back, unless that was done before; returns whether it was done now. */
  boolean revoke(String id, Instant at);

  /** Lets an invitation hold until another moment, unless it was taken back. */
  boolean extend(String id, Instant until);
}
