package io.deskworthy.server;

import io.deskworthy.server.greenhouse.CallbackStore;
import io.deskworthy.server.greenhouse.Callbacks;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.storage.JdbcDeliveryStore;
import io.deskworthy.server.storage.JdbcGreenhouseStore;
import io.deskworthy.server.storage.JdbcWebhookStore;
import io.deskworthy.server.webhook.Addresses;
import io.deskworthy.server.webhook.Deliverer;
import io.deskworthy.server.webhook.DeliveryRounds;
import io.deskworthy.server.webhook.OkHttpSender;
import io.deskworthy.server.webhook.RetryTimes;
import io.deskworthy.server.webhook.Sender;
import io.deskworthy.server.webhook.Webhooks;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What it takes to tell others' programs of events.
 *
 * @param webhooks whom
 * @param addresses where they may be
 * @param deliverer sends what is due
 * @param callbackStore whom of the applicant tracking systems
 * @param callbacks tells those
 * @param forget forgets what is older than a month
 */
record WebhookParts(
    Webhooks webhooks,
    Addresses addresses,
    Deliverer deliverer,
    CallbackStore callbackStore,
    Callbacks callbacks,
    Runnable forget) {

  /** As long as reports are usually kept. */
  private static final Duration LOG_IS_KEPT = Duration.ofDays(30);

  private static final String USER_AGENT = "Deskworthy";

  /**
   * Returns the parts over {@code data}, with the system's own name service and network.
   *
   * @param loopback whether plain http to this machine itself is allowed
   * @throws IOException if a key cannot be read or written
   */
  static WebhookParts of(OpenData data, Clock clock, boolean loopback) throws IOException {
    Addresses addresses = Addresses.ofSystem(loopback);
    return of(data, clock, addresses, new OkHttpSender(addresses, USER_AGENT, System::nanoTime));
  }

  /** Returns the same with an address book and a sender of the caller's own. */
  static WebhookParts of(OpenData data, Clock clock, Addresses addresses, Sender sender)
      throws IOException {
    SecretBox box = data.secrets().secretBox("sealing");
    JdbcWebhookStore store = new JdbcWebhookStore(data.database(), data.log(), box);
    JdbcDeliveryStore deliveries = new JdbcDeliveryStore(data.database());
    JdbcGreenhouseStore callbacks = new JdbcGreenhouseStore(data.database(), box);
    RetryTimes retries = new RetryTimes(new SecureRandom());
    return new WebhookParts(
        new Webhooks(store, deliveries, addresses, data.audit(), data.tokens(), clock),
        addresses,
        new Deliverer(store, deliveries, sender, retries, clock),
        callbacks,
        new Callbacks(callbacks, sender, retries, clock),
        () -> deliveries.forgetBefore(clock.instant().minus(LOG_IS_KEPT)));
  }

  /** Starts sending, every second what is due. */
  DeliveryRounds start() {
    return DeliveryRounds.start(deliverer, List.of(callbacks::deliverDue), forget);
  }
}
