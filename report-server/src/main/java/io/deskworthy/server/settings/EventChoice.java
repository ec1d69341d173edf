package io.deskworthy.server.settings;

import io.deskworthy.server.page.Frame;
import io.deskworthy.server.webhook.EventType;
import io.deskworthy.server.webhook.Webhook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the events of a form. */
record EventChoice(String field, String word, String text, boolean selected) {

  static List<EventChoice> all(Set<EventType> selected, Frame frame) {
    return EventType.offered().stream()
        .map(type -> new EventChoice(
            field(type), type.word(), frame.text(text(type.word())), selected.contains(type)))
        .toList();
  }

  /** Returns the events that were chosen. */
  static Set<EventType> chosen(Map<String, String> fields) {
    return EventType.offered().stream()
        .filter(type -> fields.containsKey(field(type)))
        .collect(Collectors.toSet());
  }

  /** Returns of which events a webhook is told, in a line. */
  static String text(Webhook webhook, Frame frame) {
    return webhook.events().isEmpty()
        ? frame.text("webhooks.events.all")
        : webhook.eventsInOrder().stream().map(EventType::word).collect(Collectors.joining(", "));
  }

  /** Returns the key of the text about an event, known by its word. */
  static String text(String word) {
    return "webhooks.event." + word;
  }

  private static String field(EventType type) {
    return "event-" + type.word();
  }
}
