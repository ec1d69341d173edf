package io.deskworthy.server.storage;

import io.deskworthy.server.webhook.Delivery;
import io.deskworthy.server.webhook.DeliveryStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps deliveries in {@code webhook_delivery} and their log in {@code webhook_try}. */
public final class JdbcDeliveryStore implements DeliveryStore {

  private static final String DELIVERY = """
      SELECT d.*, e.type, e.body
      FROM webhook_delivery d
      JOIN webhook_event e ON e.id = d.event_id
      """;

  private final Database database;

  /** Keeps in {@code database}. */
  public JdbcDeliveryStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Delivery> due(Instant now, int most) {
    return database.read(handle -> handle
        .createQuery(DELIVERY + """
            JOIN webhook w ON w.id = d.webhook_id
            WHERE d.state = 'WAITING' AND d.next_at <= :now AND w.disabled_at IS NULL
            ORDER BY d.next_at, d.number, d.event_id
            LIMIT :most
            """)
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map((row, context) -> delivery(row))
        .list());
  }

  @Override
  public boolean claim(Delivery delivery, Instant until) {
    return database.write(handle -> handle
            .createUpdate("""
                UPDATE webhook_delivery SET next_at = :until
                WHERE webhook_id = :webhook AND event_id = :event
                  AND state = 'WAITING' AND next_at = :seen
                """)
            .bind("until", until.toEpochMilli())
            .bind("webhook", delivery.webhookId())
            .bind("event", delivery.eventId())
            .bind("seen", delivery.nextAt().toEpochMilli())
            .execute())
        > 0;
  }

  @Override
  public void tried(Delivery delivery, Delivery.Try tried) {
    database.write(handle -> {
      handle
          .createUpdate("""
              UPDATE webhook_delivery
              SET state = :state, tries = :tries, failures = :failures, next_at = :next
              WHERE webhook_id = :webhook AND event_id = :event
              """)
          .bind("state", delivery.state().name())
          .bind("tries", delivery.tries())
          .bind("failures", delivery.failures())
          .bind("next", delivery.nextAt().toEpochMilli())
          .bind("webhook", delivery.webhookId())
          .bind("event", delivery.eventId())
          .execute();
      return insert(handle, delivery, tried);
    });
  }

  private static int insert(Handle handle, Delivery delivery, Delivery.Try tried) {
    return handle
        .createUpdate("""
            INSERT INTO webhook_try (webhook_id, event_id, number, at, status, fault, millis)
            VALUES (:webhook, :event, :number, :at, :status, :fault, :millis)
            ON CONFLICT DO NOTHING
            """)
        .bind("webhook", delivery.webhookId())
        .bind("event", delivery.eventId())
        .bind("number", tried.number())
        .bind("at", tried.at().toEpochMilli())
        .bind("status", tried.status())
        .bind("fault", tried.fault())
        .bind("millis", tried.millis())
        .execute();
  }

  @Override
  public List<Delivery.Logged> log(String webhookId, Optional<Position> before, int most) {
    return database.read(handle -> handle
        .createQuery(DELIVERY + """
            WHERE d.webhook_id = :webhook
              AND (d.number < :number OR (d.number = :number AND d.event_id < :event))
            ORDER BY d.number DESC, d.event_id DESC
            LIMIT :most
            """)
        .bind("webhook", webhookId)
        .bind("number", before.map(Position::number).orElse(Long.MAX_VALUE))
        .bind("event", before.map(Position::eventId).orElse(""))
        .bind("most", most)
        .map((row, context) -> delivery(row))
        .list()
        .stream()
        .map(delivery -> new Delivery.Logged(delivery, tries(handle, delivery)))
        .toList());
  }

  private static List<Delivery.Try> tries(Handle handle, Delivery delivery) {
    return handle
        .createQuery("""
            SELECT * FROM webhook_try WHERE webhook_id = :webhook AND event_id = :event
            ORDER BY number LIMIT :most
            """)
        .bind("webhook", delivery.webhookId())
        .bind("event", delivery.eventId())
        .bind("most", MOST_TRIES_SHOWN)
        .map((row, context) -> new Delivery.Try(
            row.getInt("number"),
            Rows.instant(row, "at"),
            row.getInt("status"),
            row.getString("fault"),
            row.getLong("millis")))
        .list();
  }

  @Override
  public boolean replay(String webhookId, String eventId, Instant now) {
    return database.write(handle -> handle
            .createUpdate("""
                UPDATE webhook_delivery SET state = 'WAITING', failures = 0, next_at = :now
                WHERE webhook_id = :webhook AND event_id = :event
                """)
            .bind("now", now.toEpochMilli())
            .bind("webhook", webhookId)
            .bind("event", eventId)
            .execute())
        > 0;
  }

  @Override
  public int replayGivenUp(String webhookId, Instant now) {
    return database.write(handle -> handle
        .createUpdate("""
            UPDATE webhook_delivery SET state = 'WAITING', failures = 0, next_at = :now
            WHERE webhook_id = :webhook AND state = 'GIVEN_UP'
            """)
        .bind("now", now.toEpochMilli())
        .bind("webhook", webhookId)
        .execute());
  }

  @Override
  public String test(String webhookId, Instant now) {
    return database.write(handle -> WebhookRows.test(handle, webhookId, now));
  }

  @Override
  public int forgetBefore(Instant moment) {
    return database.write(handle -> {
      String old = "(SELECT e.id FROM webhook_event e WHERE e.at < :moment AND NOT EXISTS ("
          + "SELECT 1 FROM webhook_delivery d WHERE d.event_id = e.id AND d.state = 'WAITING'))";
      forget(handle, "DELETE FROM webhook_try WHERE event_id IN " + old, moment);
      forget(
          handle,
          "DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND event_id IN " + old,
          moment);
      return forget(
          handle,
          "DELETE FROM webhook_event WHERE at < :moment AND NOT EXISTS ("
              + "SELECT 1 FROM webhook_delivery d WHERE d.event_id = webhook_event.id)",
          moment);
    });
  }

  private static int forget(Handle handle, String sql, Instant moment) {
    return handle.createUpdate(sql).bind("moment", moment.toEpochMilli()).execute();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("webhook_id"),
        row.getString("event_id"),
        row.getLong("number"),
        row.getString("type"),
        row.getString("body"),
        Delivery.State.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getInt("failures"),
        Rows.instant(row, "next_at"),
        Rows.instant(row, "created_at"));
  }
}
