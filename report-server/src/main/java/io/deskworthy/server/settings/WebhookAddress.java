package io.deskworthy.server.settings;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.employer.FormHandler;
import io.deskworthy.server.employer.SignInGuard;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.page.Frame;
import io.deskworthy.server.page.Pages;
import io.deskworthy.server.webhook.Delivery;
import io.deskworthy.server.webhook.DeliveryStore;
import io.deskworthy.server.webhook.RefusedAddressException;
import io.deskworthy.server.webhook.Webhook;
import io.deskworthy.server.webhook.Webhooks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One webhook with its log: {@code /settings/webhooks/ID}. For owners. */
final class WebhookAddress {

  private static final String PATH = WebhooksAddress.PATH + "/{id}";

  private final Webhooks webhooks;
  private final SignInGuard guard;
  private final Pages pages;

  WebhookAddress(Webhooks webhooks, SignInGuard guard, Pages pages) {
    this.webhooks = webhooks;
    this.guard = guard;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get(PATH, guard.ownPage(Role.OWNER, WebhooksAddress.PATH, this::show));
    post(routes, "", this::change);
    post(routes, "/secret", this::rotate);
    post(routes, "/test", this::test);
    post(routes, "/on", (exchange, visitor, fields) -> setEnabled(exchange, visitor, true));
    post(routes, "/off", (exchange, visitor, fields) -> setEnabled(exchange, visitor, false));
    post(routes, "/replay", this::replay);
    post(routes, "/remove", this::remove);
  }

  private void post(Routes routes, String button, FormHandler handler) {
    routes.post(PATH + button, guard.ownForm(Role.OWNER, WebhooksAddress.PATH, handler));
  }

  private void show(Exchange exchange, Visitor visitor) throws IOException {
    Optional<String> notice = exchange
        .query("done")
        .filter(done -> done.matches("changed|test|on|off|replay"))
        .map(done -> "webhooks.done." + done);
    answer(
        exchange,
        200,
        visitor,
        webhook(exchange),
        new WebhookPage.Result(Optional.empty(), notice, Optional.empty()));
  }

  private void change(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Webhook webhook = webhook(exchange);
    try {
      webhooks.change(
          webhook, fields.getOrDefault("url", ""), EventChoice.chosen(fields), visitor.actor());
      done(exchange, webhook, "changed");
    } catch (RefusedAddressException refused) {
      WebhookPage.Result fault = WebhookPage.Result.fault("webhooks.fault." + refused.word());
      answer(exchange, 422, visitor, webhook, fault);
    }
  }

  /** The secret is shown once, on the answer itself: nothing of it is in an address. */
  private void rotate(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Webhook webhook = webhook(exchange);
    String secret = webhooks.rotate(webhook, visitor.actor()).secret();
    answer(
        exchange,
        201,
        visitor,
        webhook,
        new WebhookPage.Result(Optional.of(secret), Optional.empty(), Optional.empty()));
  }

  private void test(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Webhook webhook = webhook(exchange);
    webhooks.test(webhook, visitor.actor());
    done(exchange, webhook, "test");
  }

  private void setEnabled(Exchange exchange, Visitor visitor, boolean enabled) throws IOException {
    Webhook webhook = webhook(exchange);
    webhooks.setEnabled(webhook, enabled, visitor.actor());
    done(exchange, webhook, enabled ? "on" : "off");
  }

  private void replay(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    Webhook webhook = webhook(exchange);
    String event = fields.getOrDefault("event", "");
    if (event.isEmpty()) {
      webhooks.replayGivenUp(webhook, visitor.actor());
    } else if (!webhooks.replay(webhook, event, visitor.actor())) {
      throw Problem.notFound();
    }
    done(exchange, webhook, "replay");
  }

  private void remove(Exchange exchange, Visitor visitor, Map<String, String> fields)
      throws IOException {
    webhooks.remove(webhook(exchange), visitor.actor());
    exchange.redirect(WebhooksAddress.PATH);
  }

  private Webhook webhook(Exchange exchange) {
    return webhooks.find(exchange.pathParameter("id")).orElseThrow(Problem::notFound);
  }

  private static void done(Exchange exchange, Webhook webhook, String what) throws IOException {
    exchange.redirect(WebhooksAddress.path(webhook) + "?done=" + what);
  }

  private void answer(
      Exchange exchange, int status, Visitor visitor, Webhook webhook, WebhookPage.Result result)
      throws IOException {
    Frame frame = pages.frame(exchange, WebhooksAddress.path(webhook), visitor.account());
    Optional<DeliveryStore.Position> before =
        exchange.query("before").flatMap(DeliveryStore.Position::read);
    List<Delivery.Logged> log =
        webhooks.deliveries().log(webhook.id(), before, WebhookPage.PAGE_SIZE + 1);
    pages.answer(
        exchange, status, "settings/webhook", frame, WebhookPage.of(webhook, log, frame, result));
  }
}
