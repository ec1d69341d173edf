package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Invitations, forgotten at the end of the test. */
public final class InMemoryInvitations implements InvitationStore {

  private final Map<String, Invitation> byId = new ConcurrentHashMap<>();
  private final Map<String, String> idsByCode = new ConcurrentHashMap<>();

  @Override
  public void add(Invitation invitation, String codeHash) {
    byId.put(invitation.id(), invitation);
    idsByCode.put(codeHash, invitation.id());
  }

  @Override
  public Optional<Invitation> withCode(String codeHash) {
    return Optional.ofNullable(idsByCode.get(codeHash)).flatMap(this::find);
  }

  @Override
  public Optional<Invitation> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Invitation> newest(int most) {
    return byId.values().stream()
        .sorted(
            Comparator.comparing(Invitation::createdAt).reversed().thenComparing(Invitation::id))
        .limit(most)
        .toList();
  }

  @Override
  public void reached(String id, Milestone milestone, Instant at) {
    byId.computeIfPresent(
        id,
        (key, old) -> new Invitation(
            old.id(),
            old.positionId(),
            old.candidate(),
            old.createdAt(),
            old.expiresAt(),
            first(old.openedAt(), milestone == Milestone.OPENED, at),
            first(old.startedAt(), milestone == Milestone.STARTED, at),
            first(old.reportedAt(), milestone == Milestone.REPORTED, at)));
  }

  private static Optional<Instant> first(Optional<Instant> before, boolean now, Instant at) {
    return before.isEmpty() && now ? Optional.of(at) : before;
  }
}
