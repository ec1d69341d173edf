package io.deskworthy.server.http;

import io.deskworthy.server.http.ByteSocketHandler.Conversation;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * Upgrades requests for {@link ByteSocketHandler}s. It stands before Javalin, whose WebSockets hold
 * each message in memory as a whole and cannot be refused with a status.
 */
final class ByteSockets extends Handler.Wrapper {

  /** Longer than any query of a known client; from the specification of ndt7. */
  private static final int MAX_QUERY = 4096;

  private final ServerWebSocketContainer container;
  private final WebServerSettings settings;
  private final Map<String, ByteSocketHandler> handlers;

  ByteSockets(Server server, WebServerSettings settings, Map<String, ByteSocketHandler> handlers) {
    this.container = ServerWebSocketContainer.ensure(server);
    this.settings = settings;
    this.handlers = handlers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    ByteSocketHandler handler = handlers.get(Request.getPathInContext(request));
    if (handler == null || !request.getMethod().equals("GET")) {
      return super.handle(request, response, callback);
    }
    try {
      upgrade(handler, request, response, callback);
    } catch (Problem refused) {
      refuse(refused, response, callback);
    }
    return true;
  }

  private void upgrade(
      ByteSocketHandler handler, Request request, Response response, Callback callback) {
    requireOffer(handler.subprotocol(), request);
    Conversation conversation = handler.open(new CoreRequest(request, settings));
    ByteSocketSession session = new ByteSocketSession(conversation);
    boolean upgraded = false;
    try {
      upgraded = container.upgrade(
          (asked, answer, done) -> {
            answer.setAcceptedSubProtocol(handler.subprotocol());
            // Packed (RFC 7692), the bytes on the line would not be those that are counted.
            answer.setExtensions(List.of());
            return session;
          },
          request,
          response,
          callback);
    } finally {
      if (!upgraded) {
        session.closedOnce();
      }
    }
    if (!upgraded) {
      throw Problem.malformed("This address takes WebSockets only (RFC 6455, HTTP/1.1).");
    }
  }

  private static void requireOffer(String subprotocol, Request request) {
    boolean offered = request.getHeaders().getCSV("Sec-WebSocket-Protocol", false).stream()
        .anyMatch(subprotocol::equals);
    String query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    if (!offered || query.length() > MAX_QUERY) {
      throw Problem.malformed("This address takes WebSockets of " + subprotocol
          + " with a query of at most " + MAX_QUERY + " bytes.");
    }
  }

  private static void refuse(Problem problem, Response response, Callback callback) {
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    problem
        .retryAfterSeconds()
        .ifPresent(time -> response.getHeaders().put(HttpHeader.RETRY_AFTER, time));
    response.write(true, ByteBuffer.wrap(problem.toDocument()), callback);
  }
}
