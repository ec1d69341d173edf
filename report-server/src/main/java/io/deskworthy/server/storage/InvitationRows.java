package io.deskworthy.server.storage;

import io.deskworthy.server.invitation.Invitation;
import io.deskworthy.server.invitation.InvitationQuery;
import io.deskworthy.server.invitation.InvitationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds rows of table {@code invitation}. Names are compared here and not by the database: SQLite
 * tells small letters from capitals in all scripts but the Latin one.
 */
final class InvitationRows {

  private static final String NEWEST_FIRST = " ORDER BY created_at DESC, id";

  private InvitationRows() {}

  static List<Invitation> list(Handle handle, InvitationQuery query, int offset, int most) {
    if (query.name().isEmpty()) {
      return select(handle, "*", query, NEWEST_FIRST + " LIMIT :most OFFSET :offset")
          .bind("most", most)
          .bind("offset", offset)
          .map((row, context) -> invitation(row))
          .list();
    }
    try (Stream<Invitation> all = named(handle, query)) {
      return all.skip(offset).limit(most).toList();
    }
  }

  static int count(Handle handle, InvitationQuery query) {
    if (query.name().isEmpty()) {
      return select(handle, "COUNT(*)", query, "").mapTo(Integer.class).one();
    }
    try (Stream<Invitation> all = named(handle, query)) {
      return Math.toIntExact(all.count());
    }
  }

  /** Returns those that follow {@code last} in the order of the list, whatever their names. */
  static List<Sealed> after(
      Handle handle, InvitationQuery query, Optional<Invitation> last, int most) {
    String place = last.isPresent()
        ? " AND (created_at < :last OR (created_at = :last AND id > :lastId))"
        : "";
    Query select = select(handle, "*", query, place + NEWEST_FIRST + " LIMIT :most");
    last.ifPresent(
        each -> select.bind("last", each.createdAt().toEpochMilli()).bind("lastId", each.id()));
    return select
        .bind("most", most)
        .map((row, context) ->
            new Sealed(invitation(row), Optional.ofNullable(row.getString("sealed_code"))))
        .list();
  }

  static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getString("id"),
        row.getString("position_id"),
        Optional.ofNullable(row.getString("candidate")),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("batch")),
        Rows.instant(row, "created_at"),
        Rows.instant(row, "expires_at"),
        Rows.optionalInstant(row, "revoked_at"),
        Rows.optionalInstant(row, "opened_at"),
        Rows.optionalInstant(row, "started_at"),
        Rows.optionalInstant(row, "reported_at"));
  }

  private static Stream<Invitation> named(Handle handle, InvitationQuery query) {
    return select(handle, "*", query, NEWEST_FIRST).map((row, context) -> invitation(row)).stream()
        .filter(invitation -> fits(invitation, query));
  }

  static boolean fits(Invitation invitation, InvitationQuery query) {
    String part = query.name().toLowerCase(Locale.ROOT);
    return part.isEmpty()
        || Stream.of(invitation.candidate(), invitation.email())
            .flatMap(Optional::stream)
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part));
  }

  private static Query select(Handle handle, String what, InvitationQuery query, String end) {
    String position = query.positionId().isPresent() ? " AND position_id = :position" : "";
    String batch = query.batch().isPresent() ? " AND batch = :batch" : "";
    String state = query.state().map(InvitationRows::condition).orElse("");
    Query select = handle.createQuery(
        "SELECT " + what + " FROM invitation WHERE 1 = 1" + position + batch + state + end);
    query.positionId().ifPresent(id -> select.bind("position", id));
    query.batch().ifPresent(id -> select.bind("batch", id));
    query
        .state()
        .filter(asked -> asked != InvitationState.REPORTED && asked != InvitationState.REVOKED)
        .ifPresent(asked -> select.bind("now", query.now().toEpochMilli()));
    return select;
  }

  /** The same as {@link Invitation#state}, in SQL. */
  private static String condition(InvitationState state) {
    String alive = " AND reported_at IS NULL AND revoked_at IS NULL";
    String open = alive + " AND expires_at > :now";
    return switch (state) {
      case REPORTED -> " AND reported_at IS NOT NULL";
      case REVOKED -> " AND reported_at IS NULL AND revoked_at IS NOT NULL";
      case EXPIRED -> alive + " AND expires_at <= :now";
      case STARTED -> open + " AND started_at IS NOT NULL";
      case OPENED -> open + " AND started_at IS NULL AND opened_at IS NOT NULL";
      case SENT -> open + " AND started_at IS NULL AND opened_at IS NULL";
    };
  }

  /** An invitation with its sealed code. */
  record Sealed(Invitation invitation, Optional<String> code) {}
}
