package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.webhook.DeliveryStore;
import io.deskworthy.server.webhook.Webhook;
import io.deskworthy.server.webhook.Webhooks;
import java.util.List;
import java.util.Optional;

/** What was sent to a webhook, and what is sent again. */
final class DeliveryOperations {

  private static final String ONE = WebhookOperations.ONE;

  private final Webhooks webhooks;

  DeliveryOperations(ApiParts parts) {
    this.webhooks = parts.webhooks();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.post(ONE + "/test", "testWebhook", "Sends it an event that means nothing")
            .least(Role.OWNER)
            .answers(202, "SentEvent", "On its way")
            .problem(404, "not-found")
            .by(this::test),
        ApiOperation.get(ONE + "/deliveries", "listDeliveries", "Its log, newest first")
            .least(Role.OWNER)
            .paged()
            .answers(200, "DeliveryPage", "A page of the log")
            .problem(404, "not-found")
            .by(this::log),
        ApiOperation.post(
                ONE + "/deliveries/{event}/replay", "replayDelivery", "Sends an event once more")
            .least(Role.OWNER)
            .answers(202, "SentEvent", "On its way")
            .problem(404, "not-found")
            .by(this::replay),
        ApiOperation.post(ONE + "/replay", "replayGivenUp", "Sends again all that was given up")
            .least(Role.OWNER)
            .answers(202, "Replayed", "On their way")
            .problem(404, "not-found")
            .by(this::replayGivenUp));
  }

  private ApiAnswer test(ApiRequest request) {
    return sent(webhooks.test(webhook(request), request.actor()));
  }

  private ApiAnswer log(ApiRequest request) {
    int limit = request.limit();
    Optional<DeliveryStore.Position> before = request
        .cursor()
        .map(text -> DeliveryStore.Position.read(text).orElseThrow(Cursor::refused));
    Webhook webhook = webhook(request);
    return Cursor.page(
        "deliveries",
        webhooks.deliveries().log(webhook.id(), before, limit + 1),
        limit,
        DeliveryJson::of,
        DeliveryJson::end);
  }

  private ApiAnswer replay(ApiRequest request) {
    String event = request.path("event");
    if (!webhooks.replay(webhook(request), event, request.actor())) {
      throw Problem.notFound();
    }
    return sent(event);
  }

  private ApiAnswer replayGivenUp(ApiRequest request) {
    int replayed = webhooks.replayGivenUp(webhook(request), request.actor());
    return new ApiAnswer(
        202, ApiAnswer.JSON, StrictJson.line(StrictJson.newObject().put("replayed", replayed)));
  }

  private static ApiAnswer sent(String event) {
    return new ApiAnswer(
        202, ApiAnswer.JSON, StrictJson.line(StrictJson.newObject().put("event", event)));
  }

  private Webhook webhook(ApiRequest request) {
    return WebhookOperations.find(webhooks, request);
  }
}
