package io.deskworthy.server.webhook;

import io.deskworthy.server.audit.AuditEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps webhooks. Each change is kept together with its row in the audit log. Safe for concurrent
 * use; what returned is durable.
 */
public interface WebhookStore {

  /**
   * Keeps a new webhook.
   *
   * @param most so many there may be
   * @return whether it is kept; if not, there are as many already
   */
  boolean add(Webhook webhook, WebhookSecrets secrets, int most, AuditEvent event);

  /** Returns all, the oldest first. */
  List<Webhook> all();

  /** Returns the webhook of that id. */
  Optional<Webhook> find(String id);

  /** Returns its secrets. */
  Optional<WebhookSecrets> secrets(String id);

  /** Gives it another address and other events. */
  boolean change(String id, String url, Set<EventType> events, Instant at, AuditEvent event);

  /** Gives it other secrets. */
  boolean rotate(String id, WebhookSecrets secrets, Instant at, AuditEvent event);

  /** Forgets it and its deliveries. */
  boolean remove(String id, Instant at, AuditEvent event);

  /** Tells it of events again. */
  boolean enable(String id, Instant at, AuditEvent event);

  /**
   * Tells it nothing more; what waits is given up.
   *
   * @return whether it was enabled before
   */
  boolean disable(String id, String why, Instant at, AuditEvent event);

  /** Keeps since when deliveries fail; nothing if the last one did not. */
  void failing(String id, Optional<Instant> since);
}
