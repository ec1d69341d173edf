package io.deskworthy.server.erasure;

import java.time.Instant;
import java.util.Map;

/**
 * An act of erasure: what was erased, when, why and by whom. Names the person by a random id only,
 * since it is kept when the name is gone.
 *
 * @param id the end of its address: 130 random bits
 * @param invitationId of whom
 * @param at when
 * @param actor by whom, as the audit log says it
 * @param reason why
 * @param erased how many records of each category there were
 */
public record Act(
    String id,
    String invitationId,
    Instant at,
    String actor,
    ErasureReason reason,
    Map<ErasedData, Integer> erased) {

  /** Copies the map. */
  public Act {
    erased = Map.copyOf(erased);
  }
}
