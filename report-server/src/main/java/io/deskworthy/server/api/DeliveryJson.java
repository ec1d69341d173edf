package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.webhook.Delivery;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes deliveries for programs. */
final class DeliveryJson {

  private DeliveryJson() {}

  static ObjectNode of(Delivery.Logged logged) {
    Delivery delivery = logged.delivery();
    ObjectNode json = StrictJson.newObject()
        .put("event", delivery.eventId())
        .put("message", delivery.messageId())
        .put("type", delivery.type())
        .put("state", delivery.state().name())
        .put("created", delivery.createdAt().toString());
    if (delivery.state() == Delivery.State.WAITING) {
      json.put("next", delivery.nextAt().toString());
    }
    ArrayNode tries = json.putArray("tries");
    logged.tries().forEach(tried -> {
      ObjectNode each =
          tries.addObject().put("at", tried.at().toString()).put("millis", tried.millis());
      if (tried.status() > 0) {
        each.put("status", tried.status());
      } else {
        each.put("fault", tried.fault());
      }
    });
    return json;
  }

  /** Returns where a page ends with that one. */
  static String end(Delivery.Logged logged) {
    return logged.delivery().position().written();
  }
}
