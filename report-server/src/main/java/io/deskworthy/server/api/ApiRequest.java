package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.ApiTokens.Bearer;
import io.deskworthy.server.audit.Actor;
import io.deskworthy.server.employer.Visitor;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a program asks for.
 *
 * @param exchange the request
 * @param bearer who asks
 * @param secret the token it showed
 * @param body its bytes, each as a character; empty where an operation takes none
 */
record ApiRequest(Exchange exchange, Bearer bearer, String secret, String body) {

  /** What a page holds when nobody says how much. */
  static final int USUAL_LIMIT = 25;

  /** More than that would hold up others. */
  static final int MOST_LIMIT = 100;

  /** Does not show the token. */
  @Override
  public String toString() {
    return "request of " + bearer.user().id();
  }

  /** Returns who asks, as pages know somebody. */
  Visitor visitor() {
    return new Visitor(bearer.user(), bearer.role(), Optional.of(bearer.token().name()), "", "");
  }

  /** Returns who asks, as the log names them. */
  Actor actor() {
    return visitor().actor();
  }

  /** Returns the part of the path that stands at {@code {name}}. */
  String path(String name) {
    return exchange.pathParameter(name);
  }

  /** Returns a parameter, unless it is missing or empty. */
  Optional<String> query(String name) {
    return exchange.query(name).filter(text -> !text.isEmpty());
  }

  /** Returns the body's members. */
  JsonFields json() throws MalformedJsonException {
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    return new JsonFields("", StrictJson.object(bytes, bytes.length));
  }

  /**
   * Returns how much a page is to hold.
   *
   * @throws Problem {@code malformed} 400
   */
  int limit() {
    return query("limit").map(ApiRequest::limit).orElse(USUAL_LIMIT);
  }

  private static int limit(String text) {
    if (text.matches("[1-9][0-9]?|100")) {
      return Integer.parseInt(text);
    }
    throw Problem.malformed("limit: expected a whole number from 1 to " + MOST_LIMIT + ".");
  }

  /**
   * Returns where to go on.
   *
   * @throws Problem {@code malformed} 400
   */
  Optional<String> cursor() {
    return query("cursor").map(Cursor::read);
  }
}
