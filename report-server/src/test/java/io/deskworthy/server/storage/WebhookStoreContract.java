package io.deskworthy.server.storage;

import static io.deskworthy.server.storage.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.report.judging.Verdict;
import io.deskworthy.server.api.IdempotentAnswers;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.audit.AuditEvent;
import io.deskworthy.server.greenhouse.Callback;
import io.deskworthy.server.secret.SecretBox;
import io.deskworthy.server.secret.TokenSource;
import io.deskworthy.server.webhook.Delivery;
import io.deskworthy.server.webhook.EventType;
import io.deskworthy.server.webhook.Webhook;
import io.deskworthy.server.webhook.WebhookSecrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the stores of webhooks, deliveries, callbacks and repeated answers promise. */
abstract class WebhookStoreContract {

  private static final AuditEvent EVENT = new AuditEvent(Actor.SERVER, AuditAction.WEBHOOK_ADDED);
  private static final WebhookSecrets SECRETS =
      new WebhookSecrets("whsec_one", Optional.empty(), Optional.empty());
  private static final SecretBox BOX = new SecretBox(new byte[32], TokenSource.secure());

  abstract Database database();

  @Test
  void keepsSoManyWebhooksAndNoMore() {
    assertThat(webhooks().add(webhook("a", Set.of()), SECRETS, 1, EVENT)).isTrue();
    assertThat(webhooks().add(webhook("b", Set.of()), SECRETS, 1, EVENT)).isFalse();

    assertThat(webhooks().all()).containsExactly(webhook("a", Set.of()));
    assertThat(webhooks().secrets("a")).contains(SECRETS);
  }

  @Test
  void keepsTheSecretBeforeBesideANewOne() {
    webhooks().add(webhook("a", Set.of()), SECRETS, 9, EVENT);
    WebhookSecrets next =
        new WebhookSecrets("whsec_two", Optional.of("whsec_one"), Optional.of(NOW));

    webhooks().rotate("a", next, NOW, EVENT);

    assertThat(webhooks().secrets("a")).contains(next);
  }

  @Test
  void putsOnTheWayWhatIsWanted() {
    webhooks().add(webhook("a", Set.of(EventType.REPORT_JUDGED)), SECRETS, 9, EVENT);
    webhooks().add(webhook("b", Set.of(EventType.DATA_ERASED)), SECRETS, 9, EVENT);
    webhooks().add(webhook("c", Set.of()), SECRETS, 9, EVENT);

    tell(EventType.REPORT_JUDGED);

    assertThat(deliveries().due(NOW, 9)).extracting(Delivery::webhookId).containsOnly("a", "c");
    assertThat(deliveries().due(NOW.minusMillis(1), 9)).isEmpty();
  }

  @Test
  void keepsTheOrderOfWhatHappenedAtOnce() {
    webhooks().add(webhook("a", Set.of()), SECRETS, 9, EVENT);
    List<EventType> types = EventType.offered();

    types.forEach(this::tell);

    assertThat(deliveries().due(NOW, 99))
        .extracting(Delivery::type)
        .containsExactlyElementsOf(types.stream().map(EventType::word).toList());
  }

  @Test
  void givesADeliveryToOneServerOnly() {
    Delivery delivery = delivery();

    assertThat(deliveries().claim(delivery, NOW.plusSeconds(60))).isTrue();
    assertThat(deliveries().claim(delivery, NOW.plusSeconds(60))).isFalse();
    assertThat(deliveries().due(NOW, 9)).isEmpty();
    assertThat(deliveries().due(NOW.plusSeconds(60), 9)).hasSize(1);
  }

  @Test
  void logsTriesAndPutsOnTheWayAgainWhatWasGivenUp() {
    Delivery delivery = delivery();
    deliveries().tried(as(delivery, Delivery.State.GIVEN_UP), new Delivery.Try(1, NOW, 500, "", 7));

    Delivery.Logged logged = deliveries().log("a", Optional.empty(), 9).get(0);
    assertThat(logged.tries()).containsExactly(new Delivery.Try(1, NOW, 500, "", 7));
    assertThat(logged.delivery().state()).isEqualTo(Delivery.State.GIVEN_UP);
    assertThat(deliveries().due(NOW, 9)).isEmpty();

    assertThat(deliveries().replayGivenUp("a", NOW)).isEqualTo(1);
    assertThat(deliveries().due(NOW, 9)).hasSize(1);
    assertThat(deliveries().replay("a", delivery.eventId(), NOW)).isTrue();
    assertThat(deliveries().replay("a", "none", NOW)).isFalse();
  }

  @Test
  void goesThroughTheLogPageByPage() {
    webhooks().add(webhook("a", Set.of()), SECRETS, 9, EVENT);
    for (int i = 0; i < 5; i++) {
      deliveries().test("a", NOW);
    }

    List<Delivery.Logged> first = deliveries().log("a", Optional.empty(), 3);
    List<Delivery.Logged> second =
        deliveries().log("a", Optional.of(first.get(2).delivery().position()), 3);

    assertThat(first).hasSize(3);
    assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
  }

  @Test
  void givesUpWhatWaitsForAWebhookThatIsSwitchedOff() {
    delivery();

    assertThat(webhooks().disable("a", "gone", NOW, EVENT)).isTrue();
    assertThat(webhooks().disable("a", "gone", NOW, EVENT)).isFalse();
    tell(EventType.DATA_ERASED);

    assertThat(deliveries().log("a", Optional.empty(), 9)).hasSize(1);
    assertThat(deliveries().due(NOW, 9)).isEmpty();
    webhooks().enable("a", NOW, EVENT);
    assertThat(webhooks().find("a").orElseThrow().isEnabled()).isTrue();
    assertThat(webhooks().remove("a", NOW, EVENT)).isTrue();
    assertThat(webhooks().all()).isEmpty();
  }

  @Test
  void forgetsWhatNobodyWaitsFor() {
    Delivery delivery = delivery();
    Instant later = NOW.plus(Duration.ofDays(40));
    assertThat(deliveries().forgetBefore(later)).isZero();

    deliveries()
        .tried(as(delivery, Delivery.State.DELIVERED), new Delivery.Try(1, NOW, 200, "", 7));

    assertThat(deliveries().forgetBefore(later)).isEqualTo(1);
    assertThat(deliveries().log("a", Optional.empty(), 9)).isEmpty();
  }

  @Test
  void keepsWhomToTellOfAReport() {
    Samples.prepare(Stores.over(database()));
    JdbcGreenhouseStore callbacks = new JdbcGreenhouseStore(database(), BOX);
    callbacks.add("i", "https://ats.example/", "key");
    assertThat(callbacks.due(NOW, 9)).isEmpty();
    assertThat(callbacks.standing("i").orElseThrow().report()).isEmpty();

    Stores.over(database())
        .reports()
        .add(
            Samples.report("r", "i", "n"),
            Samples.CONSENT,
            Samples.judgement("r", Verdict.READY),
            Optional.empty());

    Callback due = callbacks.due(NOW, 9).get(0);
    assertThat(due.credential()).isEqualTo("key");
    assertThat(callbacks.claim(due, NOW.plusSeconds(1))).isTrue();
    assertThat(callbacks.claim(due, NOW.plusSeconds(1))).isFalse();
    assertThat(callbacks.standing("i").orElseThrow().report().orElseThrow().reportId())
        .isEqualTo("r");
  }

  @Test
  void keepsAnAnswerForTheSameRequest() {
    JdbcIdempotentAnswers answers = new JdbcIdempotentAnswers(database(), BOX);
    IdempotentAnswers.Request request = new IdempotentAnswers.Request("token", "key", "hash");

    assertThat(answers.begin(request, NOW)).isEmpty();
    assertThat(answers.begin(request, NOW).orElseThrow().status()).isZero();
    answers.finish(request, 201, "type\nbody");
    assertThat(answers.begin(request, NOW))
        .contains(new IdempotentAnswers.Kept("hash", 201, "type\nbody"));
    answers.release(request);
    assertThat(answers.begin(request, NOW)).isEmpty();
    assertThat(answers.forgetBefore(NOW.plusMillis(1))).isEqualTo(1);
  }

  private Delivery delivery() {
    webhooks().add(webhook("a", Set.of()), SECRETS, 9, EVENT);
    tell(EventType.REPORT_JUDGED);
    return deliveries().due(NOW, 1).get(0);
  }

  private void tell(EventType type) {
    database().write(handle -> {
      WebhookRows.tell(handle, type, "nobody", NOW, StrictJson.newObject());
      return true;
    });
  }

  private static Delivery as(Delivery delivery, Delivery.State state) {
    return new Delivery(
        delivery.webhookId(),
        delivery.eventId(),
        delivery.number(),
        delivery.type(),
        delivery.body(),
        state,
        1,
        1,
        NOW,
        delivery.createdAt());
  }

  private static Webhook webhook(String id, Set<EventType> events) {
    return new Webhook(
        id,
        "https://a.example/" + id,
        events,
        NOW,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private JdbcWebhookStore webhooks() {
    return new JdbcWebhookStore(database(), Stores.log(database()), BOX);
  }

  private JdbcDeliveryStore deliveries() {
    return new JdbcDeliveryStore(database());
  }
}
