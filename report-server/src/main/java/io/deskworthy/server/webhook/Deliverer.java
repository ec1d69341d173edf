package io.deskworthy.server.webhook;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.webhook.Sender.Dispatch;
import io.deskworthy.server.webhook.Sender.Outcome;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one delivery and decides what comes after. Safe for concurrent use. */
public final class Deliverer {

  private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

  /** Longer than one try: who has a delivery in hand is done with it by then, or dead. */
  private static final Duration IN_HAND = Duration.ofMinutes(2);

  /** A receiver that was gone for that long is not coming back by itself. */
  private static final Duration FAILING_TOO_LONG = Duration.ofDays(5);

  private final WebhookStore webhooks;
  private final DeliveryStore deliveries;
  private final Sender sender;
  private final RetryTimes retries;
  private final Clock clock;

  /** Sends what {@code deliveries} holds by {@code sender}. */
  public Deliverer(
      WebhookStore webhooks,
      DeliveryStore deliveries,
      Sender sender,
      RetryTimes retries,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.sender = sender;
    this.retries = retries;
    this.clock = clock;
  }

  /** Returns deliveries that are due. */
  List<Delivery> due(int most) {
    return deliveries.due(clock.instant(), most);
  }

  /** Sends {@code delivery}, unless another server does; returns whether it arrived. */
  boolean deliver(Delivery delivery) {
    Optional<Webhook> webhook = webhooks.find(delivery.webhookId());
    Optional<WebhookSecrets> secrets = webhooks.secrets(delivery.webhookId());
    if (webhook.isPresent()
        && secrets.isPresent()
        && deliveries.claim(delivery, clock.instant().plus(IN_HAND))) {
      Outcome outcome = sender.send(dispatch(delivery, webhook.get(), secrets.get()));
      settle(delivery, webhook.get(), outcome);
      return outcome.isDelivered();
    }
    return false;
  }

  /** Sends everything that is due, one after the other. */
  public void deliverDue() {
    due(Integer.MAX_VALUE).forEach(this::deliver);
  }

  private Dispatch dispatch(Delivery delivery, Webhook webhook, WebhookSecrets secrets) {
    Instant now = clock.instant();
    String id = delivery.messageId();
    Map<String, String> headers = Map.of(
        "Content-Type",
        "application/json",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(now.getEpochSecond()),
        "webhook-signature",
        Signature.header(secrets.valid(now), id, now, delivery.body()));
    return new Dispatch("POST", URI.create(webhook.url()), headers, delivery.body());
  }

  private void settle(Delivery delivery, Webhook webhook, Outcome outcome) {
    Instant now = clock.instant();
    Delivery.Try tried = new Delivery.Try(
        delivery.tries() + 1,
        now,
        outcome.status(),
        outcome.fault(),
        outcome.took().toMillis());
    deliveries.tried(after(delivery, outcome, now), tried);
    if (outcome.isDelivered()) {
      if (webhook.failingSince().isPresent()) {
        webhooks.failing(webhook.id(), Optional.empty());
      }
    } else {
      LOG.info(
          "a delivery to webhook {} failed: {} {}",
          webhook.id(),
          outcome.status(),
          outcome.fault());
      failed(webhook, outcome, now);
    }
  }

  private Delivery after(Delivery delivery, Outcome outcome, Instant now) {
    int failures = outcome.isDelivered() ? 0 : delivery.failures() + 1;
    Optional<Instant> again = outcome.isDelivered()
        ? Optional.empty()
        : retries.next(failures, now, outcome.retryAfter());
    Delivery.State givenUp = again.isPresent() ? Delivery.State.WAITING : Delivery.State.GIVEN_UP;
    return new Delivery(
        delivery.webhookId(),
        delivery.eventId(),
        delivery.number(),
        delivery.type(),
        delivery.body(),
        outcome.isDelivered() ? Delivery.State.DELIVERED : givenUp,
        delivery.tries() + 1,
        failures,
        again.orElse(now),
        delivery.createdAt());
  }

  private void failed(Webhook webhook, Outcome outcome, Instant now) {
    Instant since = webhook.failingSince().orElse(now);
    if (outcome.isGone()) {
      disable(webhook, "gone", now);
    } else if (!now.isBefore(since.plus(FAILING_TOO_LONG))) {
      disable(webhook, "failing", now);
    } else if (webhook.failingSince().isEmpty()) {
      webhooks.failing(webhook.id(), Optional.of(now));
    }
  }

  private void disable(Webhook webhook, String why, Instant now) {
    AuditEvent event =
        new AuditEvent(Actor.SERVER, AuditAction.WEBHOOK_DISABLED, webhook.id(), why);
    if (webhooks.disable(webhook.id(), why, now, event)) {
      LOG.warn("webhook {} was disabled: {}", webhook.id(), why);
    }
  }
}
