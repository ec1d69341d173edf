package io.deskworthy.server.invitation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Invitations, forgotten at the end of the test. */
public final class InMemoryInvitations implements InvitationStore {

  private final Map<String, Invitation> byId = new ConcurrentHashMap<>();
  private final Map<String, String> idsByCode = new ConcurrentHashMap<>();
  private final Map<String, String> sealedCodes = new ConcurrentHashMap<>();

  @Override
  public void add(List<CodedInvitation> invitations) {
    invitations.forEach(each -> {
      byId.put(each.invitation().id(), each.invitation());
      idsByCode.put(each.codeHash(), each.invitation().id());
      each.sealedCode().ifPresent(code -> sealedCodes.put(each.invitation().id(), code));
    });
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
    return newest().limit(most).toList();
  }

  @Override
  public List<Invitation> list(InvitationQuery query, int offset, int most) {
    return found(query).skip(offset).limit(most).toList();
  }

  @Override
  public int count(InvitationQuery query) {
    return Math.toIntExact(found(query).count());
  }

  @Override
  public void forEach(InvitationQuery query, BiConsumer<Invitation, Optional<String>> reader) {
    found(query).forEach(each -> reader.accept(each, sealedCode(each.id())));
  }

  @Override
  public Optional<String> sealedCode(String id) {
    return Optional.ofNullable(sealedCodes.get(id));
  }

  @Override
  public void reached(String id, Milestone milestone, Instant at) {
    change(
        id,
        old -> copy(
            old,
            old.expiresAt(),
            old.revokedAt(),
            first(old.openedAt(), milestone == Milestone.OPENED, at),
            first(old.startedAt(), milestone == Milestone.STARTED, at),
            first(old.reportedAt(), milestone == Milestone.REPORTED, at)));
  }

  @Override
  public boolean revoke(String id, Instant at) {
    boolean open = find(id).filter(old -> old.revokedAt().isEmpty()).isPresent();
    change(
        id,
        old -> copy(
            old,
            old.expiresAt(),
            first(old.revokedAt(), true, at),
            old.openedAt(),
            old.startedAt(),
            old.reportedAt()));
    return open;
  }

  @Override
  public boolean extend(String id, Instant until) {
    if (find(id).filter(old -> old.revokedAt().isEmpty()).isEmpty()) {
      return false;
    }
    change(
        id,
        old ->
            copy(old, until, old.revokedAt(), old.openedAt(), old.startedAt(), old.reportedAt()));
    return true;
  }

  private void change(String id, UnaryOperator<Invitation> change) {
    byId.computeIfPresent(id, (key, old) -> change.apply(old));
  }

  private Stream<Invitation> newest() {
    return byId.values().stream()
        .sorted(
            Comparator.comparing(Invitation::createdAt).reversed().thenComparing(Invitation::id));
  }

  private Stream<Invitation> found(InvitationQuery query) {
    String part = query.name().toLowerCase(Locale.ROOT);
    return newest()
        .filter(each -> query.positionId().map(each.positionId()::equals).orElse(true))
        .filter(each ->
            query.batch().map(batch -> each.batch().equals(Optional.of(batch))).orElse(true))
        .filter(each -> query.state().map(each.state(query.now())::equals).orElse(true))
        .filter(each -> part.isEmpty()
            || (each.candidate().orElse("") + "\n" + each.email().orElse(""))
                .toLowerCase(Locale.ROOT)
                .contains(part));
  }

  private static Invitation copy(
      Invitation old,
      Instant expires,
      Optional<Instant> revoked,
      Optional<Instant> opened,
      Optional<Instant> started,
      Optional<Instant> reported) {
    return new Invitation(
        old.id(),
        old.positionId(),
        old.candidate(),
        old.email(),
        old.batch(),
        old.createdAt(),
        expires,
        revoked,
        opened,
        started,
        reported);
  }

  private static Optional<Instant> first(Optional<Instant> before, boolean now, Instant at) {
    return before.isEmpty() && now ? Optional.of(at) : before;
  }
}
