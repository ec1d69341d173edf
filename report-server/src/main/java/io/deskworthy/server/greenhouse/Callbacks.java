package io.deskworthy.server.greenhouse;

import io.deskworthy.server.webhook.RetryTimes;
import io.deskworthy.server.webhook.Sender;
import io.deskworthy.server.webhook.Sender.Dispatch;
import io.deskworthy.server.webhook.Sender.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the systems that asked for invitations that a report came: Greenhouse's "PATCH Completed
 * Test". Safe for concurrent use.
 */
public final class Callbacks {

  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

  /** Longer than one try. */
  private static final Duration IN_HAND = Duration.ofMinutes(2);

  /** What a second brings at the most; the rest waits for the next. */
  private static final int MOST_TOGETHER = 20;

  private final CallbackStore store;
  private final Sender sender;
  private final RetryTimes retries;
  private final Clock clock;

  /** Tells what {@code store} holds by {@code sender}. */
  public Callbacks(CallbackStore store, Sender sender, RetryTimes retries, Clock clock) {
    this.store = store;
    this.sender = sender;
    this.retries = retries;
    this.clock = clock;
  }

  /** Tells all that is due. */
  public void deliverDue() {
    store.due(clock.instant(), MOST_TOGETHER).forEach(this::deliver);
  }

  private void deliver(Callback callback) {
    if (store.claim(callback, clock.instant().plus(IN_HAND))) {
      Outcome outcome = sender.send(dispatch(callback));
      store.tried(after(callback, outcome));
      if (!outcome.isDelivered()) {
        LOG.info("a callback failed: {} {}", outcome.status(), outcome.fault());
      }
    }
  }

  /** The system's key is the name, and there is no password. */
  private static Dispatch dispatch(Callback callback) {
    String login = Base64.getEncoder()
        .encodeToString((callback.credential() + ":").getBytes(StandardCharsets.UTF_8));
    return new Dispatch(
        "PATCH",
        URI.create(callback.address()),
        Map.of("Authorization", "Basic " + login, "Content-Type", "application/json"),
        "{}");
  }

  private Callback after(Callback callback, Outcome outcome) {
    Instant now = clock.instant();
    int failures = outcome.isDelivered() ? 0 : callback.failures() + 1;
    Optional<Instant> again = outcome.isDelivered() || outcome.isGone()
        ? Optional.empty()
        : retries.next(failures, now, outcome.retryAfter());
    Callback.State open = again.isPresent() ? Callback.State.DUE : Callback.State.GIVEN_UP;
    return new Callback(
        callback.invitationId(),
        callback.address(),
        callback.credential(),
        outcome.isDelivered() ? Callback.State.DELIVERED : open,
        failures,
        again.orElse(now),
        outcome.status());
  }
}
