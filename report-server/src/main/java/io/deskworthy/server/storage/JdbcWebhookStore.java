package io.deskworthy.server.storage;

import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.webhook.EventType;
import io.deskworthy.server.webhook.Webhook;
import io.deskworthy.server.webhook.WebhookSecrets;
import io.deskworthy.server.webhook.WebhookStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keeps webhooks in the table of that name, their secrets sealed. */
public final class JdbcWebhookStore implements WebhookStore {

  private static final String SECRET = "webhook-secret";
  private static final String ALL = "*";

  private final Database database;
  private final JdbcAuditLog log;
  private final SecretBox box;

  /** Keeps in {@code database}. */
  public JdbcWebhookStore(Database database, JdbcAuditLog log, SecretBox box) {
    this.database = database;
    this.log = log;
    this.box = box;
  }

  @Override
  public boolean add(Webhook webhook, WebhookSecrets secrets, int most, AuditEvent event) {
    return database.write(handle -> handle
                .createUpdate("""
                    INSERT INTO webhook (id, url, events, secret, created_at)
                    SELECT :id, :url, :events, :secret, :created
                    WHERE (SELECT COUNT(*) FROM webhook) < :most
                    """)
                .bind("id", webhook.id())
                .bind("url", webhook.url())
                .bind("events", written(webhook.events()))
                .bind("secret", box.seal(SECRET, secrets.present()))
                .bind("created", webhook.createdAt().toEpochMilli())
                .bind("most", most)
                .execute()
            > 0
        && log.add(handle, event, webhook.createdAt()) > 0);
  }

  @Override
  public List<Webhook> all() {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM webhook ORDER BY created_at, id")
        .map((row, context) -> webhook(row))
        .list());
  }

  @Override
  public Optional<Webhook> find(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT * FROM webhook WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> webhook(row))
        .findOne());
  }

  @Override
  public Optional<WebhookSecrets> secrets(String id) {
    return database.read(handle -> handle
        .createQuery("SELECT secret, previous_secret, previous_until FROM webhook WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> new WebhookSecrets(
            box.open(SECRET, row.getString("secret"))
                .orElseThrow(() -> new StorageUnavailableException(
                    "the secret of a webhook was sealed under another key; put back the key file")),
            Optional.ofNullable(row.getString("previous_secret"))
                .flatMap(text -> box.open(SECRET, text)),
            Rows.optionalInstant(row, "previous_until")))
        .findOne());
  }

  @Override
  public boolean change(
      String id, String url, Set<EventType> events, Instant at, AuditEvent event) {
    return database.write(handle -> handle
                .createUpdate("UPDATE webhook SET url = :url, events = :events WHERE id = :id")
                .bind("id", id)
                .bind("url", url)
                .bind("events", written(events))
                .execute()
            > 0
        && log.add(handle, event, at) > 0);
  }

  @Override
  public boolean rotate(String id, WebhookSecrets secrets, Instant at, AuditEvent event) {
    return database.write(handle -> handle
                .createUpdate("""
                    UPDATE webhook SET secret = :secret, previous_secret = :previous,
                      previous_until = :until
                    WHERE id = :id
                    """)
                .bind("id", id)
                .bind("secret", box.seal(SECRET, secrets.present()))
                .bind("previous", secrets.previous().map(text -> box.seal(SECRET, text)))
                .bind("until", secrets.previousUntil().map(Instant::toEpochMilli))
                .execute()
            > 0
        && log.add(handle, event, at) > 0);
  }

  @Override
  public boolean remove(String id, Instant at, AuditEvent event) {
    return database.write(handle -> {
      run(handle, "DELETE FROM webhook_try WHERE webhook_id = :id", id);
      run(handle, "DELETE FROM webhook_delivery WHERE webhook_id = :id", id);
      return run(handle, "DELETE FROM webhook WHERE id = :id", id) > 0
          && log.add(handle, event, at) > 0;
    });
  }

  @Override
  public boolean enable(String id, Instant at, AuditEvent event) {
    return database.write(handle ->
        handle.createUpdate("""
                    UPDATE webhook SET disabled_at = NULL, disabled_why = NULL, failing_since = NULL
                    WHERE id = :id AND disabled_at IS NOT NULL
                    """).bind("id", id).execute() > 0 && log.add(handle, event, at) > 0);
  }

  @Override
  public boolean disable(String id, String why, Instant at, AuditEvent event) {
    return database.write(handle -> {
      int disabled = handle
          .createUpdate("""
              UPDATE webhook SET disabled_at = :at, disabled_why = :why
              WHERE id = :id AND disabled_at IS NULL
              """)
          .bind("id", id)
          .bind("at", at.toEpochMilli())
          .bind("why", why)
          .execute();
      run(handle, """
          UPDATE webhook_delivery SET state = 'GIVEN_UP' WHERE webhook_id = :id AND state = 'WAITING'
          """, id);
      return disabled > 0 && log.add(handle, event, at) > 0;
    });
  }

  @Override
  public void failing(String id, Optional<Instant> since) {
    database.write(handle -> handle
        .createUpdate("UPDATE webhook SET failing_since = :since WHERE id = :id")
        .bind("id", id)
        .bind("since", since.map(Instant::toEpochMilli))
        .execute());
  }

  private static int run(Handle handle, String sql, String id) {
    return handle.createUpdate(sql).bind("id", id).execute();
  }

  private static String written(Set<EventType> events) {
    return events.isEmpty()
        ? ALL
        : events.stream().sorted().map(EventType::word).collect(Collectors.joining(" ", " ", " "));
  }

  private static Set<EventType> read(String events) {
    return Arrays.stream(events.split(" ", -1))
        .flatMap(word -> EventType.ofWord(word).stream())
        .collect(Collectors.toSet());
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        row.getString("id"),
        row.getString("url"),
        read(row.getString("events")),
        Rows.instant(row, "created_at"),
        Rows.optionalInstant(row, "failing_since"),
        Rows.optionalInstant(row, "disabled_at"),
        Optional.ofNullable(row.getString("disabled_why")));
  }
}
