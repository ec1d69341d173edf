package io.deskworthy.server.settings;

import io.deskworthy.server.page.Frame;
import io.deskworthy.server.webhook.Delivery;
import io.deskworthy.server.webhook.Webhook;
import java.util.List;
import java.util.Optional;

/**
 * What the page of one webhook shows.
 *
 * @param path of the page
 * @param url where the webhook listens
 * @param state how it is, in words
 * @param stateKind how that is shown
 * @param enabled whether it is told of events
 * @param secret made just now
 * @param notice key of the text that says what was done
 * @param fault key of the text that says what was wrong
 * @param events to choose from
 * @param log of deliveries, newest first
 * @param older address of the page with older ones
 */
record WebhookPage(
    String path,
    String url,
    String state,
    String stateKind,
    boolean enabled,
    Optional<String> secret,
    Optional<String> notice,
    Optional<String> fault,
    List<EventChoice> events,
    List<Row> log,
    Optional<String> older) {

  /** What fits on a screen and a half. */
  static final int PAGE_SIZE = 25;

  /** What came of a form that was sent. */
  record Result(Optional<String> secret, Optional<String> notice, Optional<String> fault) {

    static final Result NOTHING = new Result(Optional.empty(), Optional.empty(), Optional.empty());

    static Result fault(String key) {
      return new Result(Optional.empty(), Optional.empty(), Optional.of(key));
    }
  }

  /** One delivery. */
  record Row(
      String event,
      String word,
      String text,
      String at,
      String when,
      String state,
      String stateKind,
      List<String> tries) {}

  static WebhookPage of(Webhook webhook, List<Delivery.Logged> log, Frame frame, Result result) {
    List<Row> rows = log.stream().limit(PAGE_SIZE).map(each -> row(each, frame)).toList();
    String path = WebhooksAddress.path(webhook);
    Optional<String> older = log.size() > PAGE_SIZE
        ? Optional.of(
            path + "?before=" + log.get(PAGE_SIZE - 1).delivery().position().written())
        : Optional.empty();
    return new WebhookPage(
        path,
        webhook.url(),
        state(webhook, frame),
        stateKind(webhook),
        webhook.isEnabled(),
        result.secret(),
        result.notice(),
        result.fault(),
        EventChoice.all(webhook.events(), frame),
        rows,
        older);
  }

  static String state(Webhook webhook, Frame frame) {
    if (webhook.disabledAt().isPresent()) {
      return frame.text(
          "webhooks.off." + webhook.disabledWhy().orElse("by-owner"),
          frame.minute(webhook.disabledAt().get()));
    }
    return webhook
        .failingSince()
        .map(since -> frame.text("webhooks.failing", frame.minute(since)))
        .orElse(frame.text("webhooks.on"));
  }

  static String stateKind(Webhook webhook) {
    if (webhook.isEnabled()) {
      return webhook.failingSince().isPresent() ? "UNDETERMINED" : "READY";
    }
    return "NOT_READY";
  }

  private static Row row(Delivery.Logged logged, Frame frame) {
    Delivery delivery = logged.delivery();
    return new Row(
        delivery.eventId(),
        delivery.type(),
        frame.text(EventChoice.text(delivery.type())),
        delivery.createdAt().toString(),
        frame.minute(delivery.createdAt()),
        frame.text("webhooks.delivery." + delivery.state()),
        kind(delivery.state()),
        logged.tries().stream().map(each -> line(each, frame)).toList());
  }

  private static String kind(Delivery.State state) {
    return switch (state) {
      case DELIVERED -> "MET";
      case WAITING -> "UNDETERMINED";
      case GIVEN_UP -> "NOT_MET";
    };
  }

  private static String line(Delivery.Try tried, Frame frame) {
    String what = tried.status() > 0
        ? frame.text("webhooks.try.answer", tried.status())
        : frame.text("webhooks.fault." + tried.fault());
    return frame.text("webhooks.try", frame.minute(tried.at()), what, tried.millis());
  }
}
