package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.invitation.CodedInvitation;
import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationStore;
import io.deskworthy.server.invitation.Milestone;
import io.deskworthy.server.webhook.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps invitations in table {@code invitation}. */
public final class JdbcInvitationStore implements InvitationStore {

  /** Written down within the transaction that keeps a report, once. */
  static final String REPORTED =
      "UPDATE invitation SET reported_at = :at WHERE id = :id AND reported_at IS NULL";

  /** Read at once and handed on when the connection is free again: readers may be slow. */
  private static final int AT_ONCE = 500;

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcInvitationStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(List<CodedInvitation> invitations) {
    database.write(handle -> {
      invitations.forEach(each -> insert(handle, each));
      return invitations.size();
    });
  }

  private static void insert(Handle handle, CodedInvitation coded) {
    Invitation invitation = coded.invitation();
    handle
        .createUpdate("""
            INSERT INTO invitation (id, code_hash, sealed_code, position_id, candidate, email,
              batch, created_at, expires_at)
            VALUES (:id, :hash, :sealed, :position, :candidate, :email, :batch, :created, :expires)
            """)
        .bind("id", invitation.id())
        .bind("hash", coded.codeHash())
        .bind("sealed", coded.sealedCode())
        .bind("position", invitation.positionId())
        .bind("candidate", invitation.candidate())
        .bind("email", invitation.email())
        .bind("batch", invitation.batch())
        .bind("created", invitation.createdAt().toEpochMilli())
        .bind("expires", invitation.expiresAt().toEpochMilli())
        .execute();
    WebhookRows.tell(
        handle,
        EventType.INVITATION_CREATED,
        invitation.id(),
        invitation.createdAt(),
        StrictJson.newObject());
  }

  @Override
  public Optional<Invitation> withCode(String codeHash) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM invitation WHERE code_hash = :hash")
        .bind("hash", codeHash)
        .map((row, context) -> InvitationRows.invitation(row))
        .findOne());
  }

  @Override
  public Optional<Invitation> find(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM invitation WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> InvitationRows.invitation(row))
        .findOne());
  }

  @Override
  public List<Invitation> newest(int most) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM invitation ORDER BY created_at DESC, id LIMIT :most")
        .bind("most", most)
        .map((row, context) -> InvitationRows.invitation(row))
        .list());
  }

  @Override
  public List<Invitation> list(InvitationQuery query, int offset, int most) {
    return database.read(handle -> InvitationRows.list(handle, query, offset, most));
  }

  @Override
  public int count(InvitationQuery query) {
    return database.read(handle -> InvitationRows.count(handle, query));
  }

  @Override
  public void forEach(InvitationQuery query, BiConsumer<Invitation, Optional<String>> reader) {
    Optional<Invitation> last = Optional.empty();
    List<InvitationRows.Sealed> some;
    do {
      Optional<Invitation> from = last;
      some = database.read(handle -> InvitationRows.after(handle, query, from, AT_ONCE));
      some.stream()
          .filter(each -> InvitationRows.fits(each.invitation(), query))
          .forEach(each -> reader.accept(each.invitation(), each.code()));
      last = some.isEmpty() ? last : Optional.of(some.get(some.size() - 1).invitation());
    } while (some.size() == AT_ONCE);
  }

  @Override
  public Optional<String> sealedCode(String id) {
    return database.read(handle -> handle
        .createQuery(
            "SELECT sealed_code FROM invitation WHERE id = :id AND sealed_code IS NOT NULL")
        .bind("id", id)
        .mapTo(String.class)
        .findOne());
  }

  @Override
  public void reached(String id, Milestone milestone, Instant at) {
    database.write(handle -> reached(handle, id, milestone, at));
  }

  @Override
  public boolean revoke(String id, Instant at) {
    return database.write(handle -> {
      int revoked = handle
          .createUpdate(
              "UPDATE invitation SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
          .bind("at", at.toEpochMilli())
          .bind("id", id)
          .execute();
      if (revoked > 0) {
        WebhookRows.tell(handle, EventType.INVITATION_REVOKED, id, at, StrictJson.newObject());
      }
      return revoked > 0;
    });
  }

  /** An erased one has lost its code as well and stays closed. */
  @Override
  public boolean extend(String id, Instant until) {
    return database.write(handle -> handle
            .createUpdate("""
                UPDATE invitation SET expires_at = :until
                WHERE id = :id AND revoked_at IS NULL AND code_hash NOT LIKE 'erased %'
                """)
            .bind("until", until.toEpochMilli())
            .bind("id", id)
            .execute()
        > 0);
  }

  private static int reached(Handle handle, String id, Milestone milestone, Instant at) {
    String sql = switch (milestone) {
      case OPENED ->
        "UPDATE invitation SET opened_at = :at WHERE id = :id" + " AND opened_at IS NULL";
      case STARTED ->
        "UPDATE invitation SET started_at = :at WHERE id = :id" + " AND started_at IS NULL";
      case REPORTED -> REPORTED;
    };
    int reached =
        handle.createUpdate(sql).bind("id", id).bind("at", at.toEpochMilli()).execute();
    if (reached > 0 && milestone != Milestone.REPORTED) {
      EventType type = milestone == Milestone.OPENED
          ? EventType.INVITATION_OPENED
          : EventType.INVITATION_STARTED;
      WebhookRows.tell(handle, type, id, at, StrictJson.newObject());
    }
    return reached;
  }
}
