package io.deskworthy.server.storage;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.secret.TokenSource;
import io.deskworthy.server.webhook.EventType;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down what webhooks are to be told, within the transaction of the deed: told if it was
 * done, and only then. Ids only, nothing about a person.
 */
final class WebhookRows {

  private static final TokenSource TOKENS = TokenSource.secure();

  private static final String WANTED =
      " WHERE w.disabled_at IS NULL AND (w.events = '*' OR w.events LIKE :wanted)";

  private WebhookRows() {}

  /**
   * Tells of something about an invitation: its position is added to {@code data}.
   *
   * @param data what else there is to say; changed
   */
  static void tell(
      Handle handle, EventType type, String invitationId, Instant at, ObjectNode data) {
    if (anybodyWants(handle, type)) {
      add(handle, type, invitationId, at, data);
    }
  }

  /**
   * Tells of something about a report: its invitation and position are added to {@code data}.
   *
   * @param data what else there is to say; changed
   */
  static void tellOfReport(
      Handle handle, EventType type, String reportId, Instant at, ObjectNode data) {
    if (anybodyWants(handle, type)) {
      add(handle, type, invitationOf(handle, reportId), at, data);
    }
  }

  private static void add(
      Handle handle, EventType type, String invitationId, Instant at, ObjectNode data) {
    data.put("invitation", invitationId);
    position(handle, invitationId).ifPresent(position -> data.put("position", position));
    String id = insert(handle, type, at, data);
    handle
        .createUpdate("""
            INSERT INTO webhook_delivery
              (webhook_id, event_id, number, state, tries, failures, next_at, created_at)
            SELECT w.id, e.id, e.number, 'WAITING', 0, 0, e.at, e.at
            FROM webhook w JOIN webhook_event e ON e.id = :event
            """ + WANTED)
        .bind("event", id)
        .bind("wanted", wanted(type))
        .execute();
  }

  /** Makes an event for one webhook alone; returns its id. */
  static String test(Handle handle, String webhookId, Instant at) {
    String id = insert(handle, EventType.WEBHOOK_TEST, at, StrictJson.newObject());
    handle.createUpdate("""
            INSERT INTO webhook_delivery
              (webhook_id, event_id, number, state, tries, failures, next_at, created_at)
            SELECT :webhook, e.id, e.number, 'WAITING', 0, 0, e.at, e.at
            FROM webhook_event e WHERE e.id = :event
            """).bind("webhook", webhookId).bind("event", id).execute();
    return id;
  }

  private static String invitationOf(Handle handle, String reportId) {
    return handle
        .createQuery("SELECT invitation_id FROM report WHERE id = :id")
        .bind("id", reportId)
        .mapTo(String.class)
        .one();
  }

  /** Returns whether there is a webhook that wants to be told of this. */
  static boolean anybodyWants(Handle handle, EventType type) {
    return handle
            .createQuery("SELECT COUNT(*) FROM webhook w" + WANTED)
            .bind("wanted", wanted(type))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private static String wanted(EventType type) {
    return "% " + type.word() + " %";
  }

  private static Optional<String> position(Handle handle, String invitationId) {
    return handle
        .createQuery("SELECT position_id FROM invitation WHERE id = :id")
        .bind("id", invitationId)
        .mapTo(String.class)
        .findOne();
  }

  private static String insert(Handle handle, EventType type, Instant at, ObjectNode data) {
    String id = TOKENS.id();
    ObjectNode body =
        StrictJson.newObject().put("type", type.word()).put("timestamp", at.toString());
    body.set("data", data);
    handle
        .createUpdate("""
            INSERT INTO webhook_event (id, number, type, at, body)
            SELECT :id, COALESCE(MAX(number), 0) + 1, :type, :at, :body FROM webhook_event
            """)
        .bind("id", id)
        .bind("type", type.word())
        .bind("at", at.toEpochMilli())
        .bind("body", StrictJson.line(body))
        .execute();
    return id;
  }
}
