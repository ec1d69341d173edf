package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.webhook.RefusedAddressException;
import io.deskworthy.server.webhook.Webhook;
import io.deskworthy.server.webhook.Webhooks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All webhooks: {@code /settings/webhooks}. For owners. */
final class WebhooksAddress {

  static final String PATH = AccountAddress.PATH + "/webhooks";

  private final Webhooks webhooks;
  private final SignInGuard guard;
  private final Pages pages;

  WebhooksAddress(Webhooks webhooks, SignInGuard guard, Pages pages) {
    this.webhooks = webhooks;
    this.guard = guard;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param made the secret of the webhook that was added just now
   * @param fault key of the text that says what was wrong
   * @param url what was typed
   * @param events to choose from
   * @param webhooks those there are
   */
  record Page(
      Optional<Made> made,
      Optional<String> fault,
      String url,
      List<EventChoice> events,
      List<Row> webhooks) {}

  /** A webhook that was added just now. */
  record Made(String path, String secret) {}

  /** One webhook. */
  record Row(String path, String url, String state, String stateKind, String events) {}

  void addTo(Routes routes) {
    routes.get(PATH, guard.ownPage(Role.OWNER, PATH, this::show));
    routes.post(PATH, guard.ownForm(Role.OWNER, PATH, this::add));
  }

  static String path(Webhook webhook) {
    return PATH + "/" + webhook.id();
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    answer(exchange, 200, visitor, Map.of(), Optional.empty(), Optional.empty());
  }

  private void add(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    try {
      Optional<Made> made = webhooks
          .add(fields.getOrDefault("url", ""), EventChoice.chosen(fields), visitor.actor())
          .map(each -> new Made(path(each.webhook()), each.secret()));
      if (made.isPresent()) {
        answer(exchange, 201, visitor, Map.of(), made, Optional.empty());
      } else {
        answer(exchange, 422, visitor, fields, made, Optional.of("webhooks.fault.too-many"));
      }
    } catch (RefusedAddressException refused) {
      Optional<String> fault = Optional.of("webhooks.fault." + refused.word());
      answer(exchange, 422, visitor, fields, Optional.empty(), fault);
    }
  }

  private void answer(
      Exchange exchange,
      int status,
      Visitor visitor,
      Map<String, String> fields,
      Optional<Made> made,
      Optional<String> fault)
      throws IOException {
    Frame frame = pages.frame(exchange, PATH, visitor.account());
    Page page = new Page(
        made,
        fault,
        fields.getOrDefault("url", ""),
        EventChoice.all(EventChoice.chosen(fields), frame),
        webhooks.all().stream().map(webhook -> row(webhook, frame)).toList());
    pages.answer(exchange, status, "settings/webhooks", frame, page);
  }

  private static Row row(Webhook webhook, Frame frame) {
    return new Row(
        path(webhook),
        webhook.url(),
        WebhookPage.state(webhook, frame),
        WebhookPage.stateKind(webhook),
        EventChoice.text(webhook, frame));
  }
}
