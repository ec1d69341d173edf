package io.deskworthy.server;

import tools.jackson.databind.node.ObjectNode;

/** A program that wants to hear of things, and what is refused to it. */
final class WebhookUse {

  private final DocumentedApi api;
  private final int port;
  private final String token;

  /** Has events sent to {@code port} of the loopback. */
  WebhookUse(DocumentedApi api, int port, String token) {
    this.api = api;
    this.port = port;
    this.token = token;
  }

  void all() throws Exception {
    String url = "http://127.0.0.1:" + port + "/";
    String good = "{\"url\":\"" + url + "\",\"events\":[\"report.judged\"]}";
    String wrong = "{\"url\":\"http://example.com/\",\"enabled\":true}";
    ObjectNode made = api.call("POST /api/v1/webhooks").token(token).body(good).send(201);
    String id = made.get("id").stringValue();
    api.call("POST /api/v1/webhooks").token(token).body(wrong).send(422);
    webhook("PUT /api/v1/webhooks/{id}", id).body(wrong).send(422);
    api.call("GET /api/v1/webhooks").token(token).send(200);
    webhook("GET /api/v1/webhooks/{id}", id).send(200);
    String off = "{\"url\":\"" + url + "\",\"enabled\":false}";
    webhook("PUT /api/v1/webhooks/{id}", id).body(off).send(200);
    webhook("PUT /api/v1/webhooks/{id}", id).body(off.replace("false", "true")).send(200);
    webhook("POST /api/v1/webhooks/{id}/secret", id).send(201);
    ObjectNode first = webhook("POST /api/v1/webhooks/{id}/test", id).send(202);
    webhook("POST /api/v1/webhooks/{id}/test", id).send(202);
    String event = first.get("event").stringValue();
    webhook("POST /api/v1/webhooks/{id}/deliveries/{event}/replay", id)
        .path("event", event)
        .send(202);
    webhook("POST /api/v1/webhooks/{id}/replay", id).send(202);
    ObjectNode log =
        webhook("GET /api/v1/webhooks/{id}/deliveries", id).query("limit=1").send(200);
    webhook("GET /api/v1/webhooks/{id}/deliveries", id)
        .query("cursor=" + log.get("next").stringValue())
        .send(200);
    for (int i = 1; i < 20; i++) {
      api.call("POST /api/v1/webhooks").token(token).body(good).send(201);
    }
    api.call("POST /api/v1/webhooks").token(token).body(good).send(409);
    webhook("DELETE /api/v1/webhooks/{id}", id).send(204);
  }

  private ApiCall webhook(String operation, String id) {
    return api.call(operation).path("id", id).token(token);
  }
}
