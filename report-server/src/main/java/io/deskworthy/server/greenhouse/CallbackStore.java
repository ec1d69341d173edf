package io.deskworthy.server.greenhouse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps callbacks. Safe for concurrent use; what returned is durable. */
public interface CallbackStore {

  /** Keeps a new one, waiting. */
  void add(String invitationId, String address, String credential);

  /** Returns the callback of an invitation, if a system asked for that. */
  Optional<Callback> find(String invitationId);

  /** Returns how far the test of an invitation is, if a system asked for that. */
  Optional<Standing> standing(String invitationId);

  /** Returns those that are due, the longest due first. */
  List<Callback> due(Instant now, int most);

  /**
   * Takes one in hand, so that no other server sends it as well.
   *
   * @param until when it is due again if this server dies meanwhile
   * @return whether this call did; if not, another has it
   */
  boolean claim(Callback callback, Instant until);

  /** Keeps what came of it: state, failures, next time and last status of {@code callback}. */
  void tried(Callback callback);
}
