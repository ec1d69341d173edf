package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.erasure.Act;
import io.deskworthy.server.erasure.ErasedData;
import io.deskworthy.server.erasure.ErasureReason;
import io.deskworthy.server.erasure.ErasureStore;
import io.deskworthy.server.webhook.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Erases from all tables that hold something of a candidate; keeps acts in {@code erasure}. */
public final class JdbcErasureStore implements ErasureStore {

  private static final String REPORTS = "(SELECT id FROM report WHERE invitation_id = :id)";
  private static final String CERTIFICATES =
      "(SELECT id FROM certificate WHERE report_id IN " + REPORTS + ")";

  private final Database database;
  private final JdbcAuditLog log;

  /** Erases from {@code database}. */
  public JdbcErasureStore(Database database, JdbcAuditLog log) {
    this.log = log;
    this.database = database;
  }

  @Override
  public Act erase(
      String actId, String invitationId, Instant at, Actor actor, ErasureReason reason) {
    Act done = database.write(handle -> {
      // A time that is over says nothing against a certificate that its holder has saved.
      if (reason != ErasureReason.RETENTION_OVER) {
        tellRevoked(handle, invitationId, at);
        revoke(handle, invitationId, at);
      }
      Act act =
          new Act(actId, invitationId, at, actor.id(), reason, erase(handle, invitationId, at));
      insert(handle, act);
      log.add(
          handle, new AuditEvent(actor, AuditAction.DATA_ERASED, invitationId, reason.word()), at);
      WebhookRows.tell(
          handle,
          EventType.DATA_ERASED,
          invitationId,
          at,
          StrictJson.newObject().put("act", actId).put("reason", reason.word()));
      return act;
    });
    database.forgetErased();
    return done;
  }

  @Override
  public List<String> others(String invitationId) {
    return database.read(handle ->
        handle.createQuery("""
            WITH chain AS (
              SELECT COALESCE((SELECT first_id FROM rerun WHERE invitation_id = :id), :id) AS first)
            SELECT id FROM invitation
            WHERE id <> :id AND (id = (SELECT first FROM chain)
              OR id IN (SELECT invitation_id FROM rerun
                WHERE first_id = (SELECT first FROM chain)))
            """).bind("id", invitationId).mapTo(String.class).list());
  }

  private static void tellRevoked(Handle handle, String invitationId, Instant at) {
    handle
        .createQuery("""
            SELECT c.report_id, c.id
            FROM certificate c
            JOIN report r ON r.id = c.report_id
            JOIN status_place s ON s.list = c.status_list AND s.place = c.status_place
            WHERE r.invitation_id = :id AND s.revoked_at IS NULL
            """)
        .bind("id", invitationId)
        .map((row, context) -> List.of(row.getString("report_id"), row.getString("id")))
        .list()
        .forEach(each -> JdbcCertificateStore.tellRevoked(handle, each.get(0), each.get(1), at));
  }

  private static void revoke(Handle handle, String invitationId, Instant at) {
    handle
        .createUpdate("""
            UPDATE status_place SET revoked_at = :at
            WHERE revoked_at IS NULL AND EXISTS (
              SELECT 1 FROM certificate c JOIN report r ON r.id = c.report_id
              WHERE r.invitation_id = :id AND c.status_list = status_place.list
                AND c.status_place = status_place.place)
            """)
        .bind("at", at.toEpochMilli())
        .bind("id", invitationId)
        .execute();
  }

  private static Map<ErasedData, Integer> erase(Handle handle, String id, Instant at) {
    Map<ErasedData, Integer> erased = new EnumMap<>(ErasedData.class);
    erased.put(
        ErasedData.LINKS,
        delete(handle, "certificate_link WHERE certificate_id IN " + CERTIFICATES, id));
    erased.put(
        ErasedData.CERTIFICATES, delete(handle, "certificate WHERE report_id IN " + REPORTS, id));
    erased.put(ErasedData.CONSENTS, delete(handle, "consent WHERE report_id IN " + REPORTS, id));
    erased.put(
        ErasedData.JUDGEMENTS, delete(handle, "judgement WHERE report_id IN " + REPORTS, id));
    delete(handle, "waiver WHERE report_id IN " + REPORTS, id);
    delete(handle, "applicant_word WHERE report_id IN " + REPORTS, id);
    delete(handle, "applicant WHERE invitation_id = :id", id);
    erased.put(ErasedData.REPORTS, delete(handle, "report WHERE invitation_id = :id", id));
    delete(handle, "greenhouse_test WHERE invitation_id = :id", id);
    erased.put(ErasedData.KEYS, delete(handle, "enrolled_key WHERE invitation_id = :id", id));
    erased.put(ErasedData.NAME, forgetName(handle, id, at));
    return erased;
  }

  private static int delete(Handle handle, String rows, String invitationId) {
    return handle.createUpdate("DELETE FROM " + rows).bind("id", invitationId).execute();
  }

  /** Ends the invitation as well: with its code, the same report could be sent again. */
  private static int forgetName(Handle handle, String invitationId, Instant at) {
    int named = handle
        .createQuery("SELECT COUNT(candidate) FROM invitation WHERE id = :id")
        .bind("id", invitationId)
        .mapTo(Integer.class)
        .one();
    handle
        .createUpdate("""
            UPDATE invitation SET candidate = NULL, email = NULL, sealed_code = NULL,
              code_hash = 'erased ' || id,
              expires_at = CASE WHEN expires_at < :at THEN expires_at ELSE :at END
            WHERE id = :id
            """)
        .bind("at", at.toEpochMilli())
        .bind("id", invitationId)
        .execute();
    return named;
  }

  private static void insert(Handle handle, Act act) {
    handle
        .createUpdate("""
            INSERT INTO erasure (id, invitation_id, erased_at, actor, reason, erased)
            VALUES (:id, :invitation, :at, :actor, :reason, :erased)
            """)
        .bind("id", act.id())
        .bind("invitation", act.invitationId())
        .bind("at", act.at().toEpochMilli())
        .bind("actor", act.actor())
        .bind("reason", act.reason().word())
        .bind("erased", written(act.erased()))
        .execute();
  }

  @Override
  public Optional<Act> find(String actId) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM erasure WHERE id = :id")
        .bind("id", actId)
        .map((row, context) -> act(row))
        .findOne());
  }

  private static Act act(ResultSet row) throws SQLException {
    return new Act(
        row.getString("id"),
        row.getString("invitation_id"),
        Rows.instant(row, "erased_at"),
        row.getString("actor"),
        ErasureReason.ofWord(row.getString("reason")),
        read(row.getString("erased")));
  }

  private static String written(Map<ErasedData, Integer> erased) {
    return erased.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Map<ErasedData, Integer> read(String written) {
    return Arrays.stream(written.split(" ", -1))
        .map(each -> each.split("=", 2))
        .collect(Collectors.toMap(
            each -> ErasedData.valueOf(each[0]), each -> Integer.valueOf(each[1])));
  }
}
