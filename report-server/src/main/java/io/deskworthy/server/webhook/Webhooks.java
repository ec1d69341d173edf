package io.deskworthy.server.webhook;

import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.audit.AuditLog;
import io.deskworthy.server.secret.TokenSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What owners do with webhooks. Safe for concurrent use. */
public final class Webhooks {

  /** One for each program somebody runs; each costs a row for every event. */
  public static final int MOST = 20;

  /** For so long the old secret holds beside a new one: a day to roll it out. */
  public static final Duration BOTH_SECRETS = Duration.ofHours(24);

  /** Standard Webhooks asks for 24 to 64 bytes. */
  private static final int SECRET_BYTES = 32;

  private final WebhookStore store;
  private final DeliveryStore deliveries;
  private final Addresses addresses;
  private final AuditLog log;
  private final TokenSource tokens;
  private final Clock clock;

  /** Keeps them in {@code store}. */
  public Webhooks(
      WebhookStore store,
      DeliveryStore deliveries,
      Addresses addresses,
      AuditLog log,
      TokenSource tokens,
      Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.addresses = addresses;
    this.log = log;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A webhook and the secret with which its deliveries are signed, to be shown once. */
  public record Made(Webhook webhook, String secret) {

    /** Does not show the secret. */
    @Override
    public String toString() {
      return "webhook " + webhook.id();
    }
  }

  /** Returns all there are, the oldest first. */
  public List<Webhook> all() {
    return store.all();
  }

  /** Returns the webhook of that id. */
  public Optional<Webhook> find(String id) {
    return Optional.of(id).filter(TokenSource::isId).flatMap(store::find);
  }

  /** Returns the log of deliveries. */
  public DeliveryStore deliveries() {
    return deliveries;
  }

  /**
   * Adds a webhook; returns nothing if there are {@link #MOST} already.
   *
   * @throws RefusedAddressException if its address may not be called; says why
   */
  public Optional<Made> add(String url, Set<EventType> events, Actor actor)
      throws RefusedAddressException {
    URI address = addresses.parse(url.strip());
    addresses.check(address);
    Instant now = clock.instant();
    Webhook webhook = new Webhook(
        tokens.id(),
        address.toString(),
        events,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
    String secret = Signature.secret(tokens.bytes(SECRET_BYTES));
    boolean kept = store.add(
        webhook,
        new WebhookSecrets(secret, Optional.empty(), Optional.empty()),
        MOST,
        event(actor, AuditAction.WEBHOOK_ADDED, webhook));
    return kept ? Optional.of(new Made(webhook, secret)) : Optional.empty();
  }

  /**
   * Gives a webhook another address and other events.
   *
   * @throws RefusedAddressException if its address may not be called; says why
   */
  public Webhook change(Webhook webhook, String url, Set<EventType> events, Actor actor)
      throws RefusedAddressException {
    URI address = addresses.parse(url.strip());
    addresses.check(address);
    store.change(
        webhook.id(),
        address.toString(),
        events,
        clock.instant(),
        event(actor, AuditAction.WEBHOOK_CHANGED, webhook));
    return store.find(webhook.id()).orElse(webhook);
  }

  /** Gives a webhook a new secret; the old one holds beside it for {@link #BOTH_SECRETS}. */
  public Made rotate(Webhook webhook, Actor actor) {
    Instant now = clock.instant();
    String secret = Signature.secret(tokens.bytes(SECRET_BYTES));
    Optional<String> before = store.secrets(webhook.id()).map(WebhookSecrets::present);
    store.rotate(
        webhook.id(),
        new WebhookSecrets(secret, before, Optional.of(now.plus(BOTH_SECRETS))),
        now,
        event(actor, AuditAction.WEBHOOK_SECRET_ROTATED, webhook));
    return new Made(webhook, secret);
  }

  /** Forgets a webhook. */
  public void remove(Webhook webhook, Actor actor) {
    store.remove(webhook.id(), clock.instant(), event(actor, AuditAction.WEBHOOK_REMOVED, webhook));
  }

  /** Tells a webhook of events again, or no more. */
  public void setEnabled(Webhook webhook, boolean enabled, Actor actor) {
    Instant now = clock.instant();
    if (enabled) {
      store.enable(webhook.id(), now, event(actor, AuditAction.WEBHOOK_ENABLED, webhook));
    } else {
      store.disable(
          webhook.id(), "by-owner", now, event(actor, AuditAction.WEBHOOK_DISABLED, webhook));
    }
  }

  /** Sends an event that means nothing; returns its id. */
  public String test(Webhook webhook, Actor actor) {
    log.add(event(actor, AuditAction.WEBHOOK_TESTED, webhook));
    return deliveries.test(webhook.id(), clock.instant());
  }

  /** Puts a delivery on its way again; returns whether there is such a one. */
  public boolean replay(Webhook webhook, String eventId, Actor actor) {
    boolean found = deliveries.replay(webhook.id(), eventId, clock.instant());
    if (found) {
      log.add(event(actor, AuditAction.WEBHOOK_REPLAYED, webhook));
    }
    return found;
  }

  /** Puts all deliveries on their way again that were given up; returns how many. */
  public int replayGivenUp(Webhook webhook, Actor actor) {
    log.add(event(actor, AuditAction.WEBHOOK_REPLAYED, webhook));
    return deliveries.replayGivenUp(webhook.id(), clock.instant());
  }

  private static AuditEvent event(Actor actor, AuditAction action, Webhook webhook) {
    return new AuditEvent(actor, action, webhook.id(), host(webhook.url()));
  }

  /** The rest of an address may hold what only its owner should know. */
  static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? "" : host;
  }
}
