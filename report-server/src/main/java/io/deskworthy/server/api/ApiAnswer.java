package io.deskworthy.server.api;

import io.deskworthy.report.json.StrictJson;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * What an operation answers.
 *
 * @param status HTTP status
 * @param contentType media type; empty for no body
 * @param body as text
 */
record ApiAnswer(int status, String contentType, String body) {

  static final String JSON = "application/json";

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  /** Shows nothing of the body: it may hold a secret that is told once. */
  @Override
  public String toString() {
    return "answer " + status;
  }

  /** Returns something that is there. */
  static ApiAnswer of(JsonNode body) {
    return new ApiAnswer(OK, JSON, StrictJson.line(body));
  }

  /** Returns something that was made. */
  static ApiAnswer made(JsonNode body) {
    return new ApiAnswer(CREATED, JSON, StrictJson.line(body));
  }

  /** Returns that it was done. */
  static ApiAnswer done() {
    return new ApiAnswer(NO_CONTENT, "", "");
  }

  /** Returns a file. */
  static ApiAnswer file(String contentType, String body) {
    return new ApiAnswer(OK, contentType, body);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
