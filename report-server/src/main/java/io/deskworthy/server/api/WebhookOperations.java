package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.webhook.EventType;
import io.deskworthy.server.webhook.RefusedAddressException;
import io.deskworthy.server.webhook.Webhook;
import io.deskworthy.server.webhook.Webhooks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom to tell of events. */
final class WebhookOperations {

  private static final String PATH = Api.BASE + "/webhooks";
  static final String ONE = PATH + "/{id}";
  private static final int MAX_URL = 1000;
  private static final int MAX_WORD = 40;

  private final Webhooks webhooks;

  WebhookOperations(ApiParts parts) {
    this.webhooks = parts.webhooks();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listWebhooks", "All webhooks, the oldest first")
            .least(Role.OWNER)
            .answers(200, "Webhooks", "All webhooks")
            .by(this::list),
        ApiOperation.post(PATH, "addWebhook", "Adds a webhook")
            .least(Role.OWNER)
            .takes("NewWebhook")
            .answers(201, "MadeWebhook", "The webhook and its secret, which is told once")
            .problem(409, "too-many-webhooks")
            .problem(422, "address-refused")
            .by(this::add),
        ApiOperation.get(ONE, "getWebhook", "One webhook")
            .least(Role.OWNER)
            .answers(200, "Webhook", "The webhook")
            .problem(404, "not-found")
            .by(request -> ApiAnswer.of(json(webhook(request)))),
        ApiOperation.put(
                ONE, "changeWebhook", "Gives it another address or events, or turns it off")
            .least(Role.OWNER)
            .takes("ChangedWebhook")
            .answers(200, "Webhook", "The webhook as it is now")
            .problem(404, "not-found")
            .problem(422, "address-refused")
            .by(this::change),
        ApiOperation.delete(ONE, "removeWebhook", "Removes it with its log")
            .least(Role.OWNER)
            .answersNothing("Removed")
            .problem(404, "not-found")
            .by(this::remove),
        ApiOperation.post(ONE + "/secret", "rotateWebhookSecret", "Gives it a new secret")
            .least(Role.OWNER)
            .answers(201, "MadeSecret", "The new secret; the old one holds beside it for a day")
            .problem(404, "not-found")
            .by(this::rotate));
  }

  private ApiAnswer list(ApiRequest request) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("webhooks");
    webhooks.all().forEach(webhook -> list.add(json(webhook)));
    return ApiAnswer.of(json);
  }

  private ApiAnswer add(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    String url = json.text("url", MAX_URL);
    Set<EventType> events = events(json);
    try {
      Webhooks.Made made = webhooks
          .add(url, events, request.actor())
          .orElseThrow(() -> new Problem(
              409,
              "too-many-webhooks",
              "There are as many webhooks as this server takes",
              "At most " + Webhooks.MOST + ". Please remove one first."));
      return ApiAnswer.made(json(made.webhook()).put("secret", made.secret()));
    } catch (RefusedAddressException refused) {
      throw refused(refused);
    }
  }

  private ApiAnswer change(ApiRequest request) throws MalformedJsonException {
    Webhook webhook = webhook(request);
    JsonFields json = request.json();
    String url = json.text("url", MAX_URL);
    Set<EventType> events = events(json);
    boolean enabled = json.truth("enabled");
    try {
      webhooks.change(webhook, url, events, request.actor());
    } catch (RefusedAddressException refused) {
      throw refused(refused);
    }
    if (enabled != webhook.isEnabled()) {
      webhooks.setEnabled(webhook, enabled, request.actor());
    }
    return ApiAnswer.of(json(webhook(request)));
  }

  private ApiAnswer remove(ApiRequest request) {
    webhooks.remove(webhook(request), request.actor());
    return ApiAnswer.done();
  }

  private ApiAnswer rotate(ApiRequest request) {
    Webhooks.Made made = webhooks.rotate(webhook(request), request.actor());
    return ApiAnswer.made(StrictJson.newObject()
        .put("secret", made.secret())
        .put("bothSeconds", Webhooks.BOTH_SECRETS.toSeconds()));
  }

  private Webhook webhook(ApiRequest request) {
    return find(webhooks, request);
  }

  /** Returns the webhook that a request is about. */
  static Webhook find(Webhooks webhooks, ApiRequest request) {
    return webhooks.find(request.path("id")).orElseThrow(Problem::notFound);
  }

  private static Set<EventType> events(JsonFields json) throws MalformedJsonException {
    Set<EventType> events = EnumSet.noneOf(EventType.class);
    if (json.has("events")) {
      for (String word : json.texts("events", EventType.values().length, MAX_WORD)) {
        events.add(EventType.ofWord(word)
            .filter(EventType.offered()::contains)
            .orElseThrow(() -> json.refused("events", "names of events")));
      }
    }
    return events;
  }

  static Problem refused(RefusedAddressException refused) {
    return new Problem(
        422,
        "address-refused",
        "This server does not call this address",
        "The reason: " + refused.word() + ". It must begin with https:// and lie in the public"
            + " internet.");
  }

  private static ObjectNode json(Webhook webhook) {
    ObjectNode json = StrictJson.newObject()
        .put("id", webhook.id())
        .put("url", webhook.url())
        .put("enabled", webhook.isEnabled())
        .put("created", webhook.createdAt().toString());
    ArrayNode events = json.putArray("events");
    webhook.eventsInOrder().forEach(event -> events.add(event.word()));
    webhook.failingSince().ifPresent(at -> json.put("failingSince", at.toString()));
    webhook.disabledAt().ifPresent(at -> json.put("disabled", at.toString()));
    webhook.disabledWhy().ifPresent(why -> json.put("disabledWhy", why));
    return json;
  }
}
