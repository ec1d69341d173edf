package io.deskworthy.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses a body that says itself that it is too long, before a byte of it is read. */
final class BodyLimits extends Handler.Wrapper {

  private final Routes routes;

  BodyLimits(Routes routes) {
    this.routes = routes;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    int limit = limitOf(request);
    if (request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > limit) {
      EarlyRefusal.write(Problem.tooLarge(limit), response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /** Returns whether the whole body is to be in memory before a thread is spent on it. */
  boolean comesWhole(Request request) {
    return limitOf(request) != Route.UNLIMITED;
  }

  private int limitOf(Request request) {
    return routes
        .find(request.getMethod(), Request.getPathInContext(request))
        .map(Route::maxBytes)
        .orElse(Exchange.MAX_JSON_BYTES);
  }
}
