package io.deskworthy.server.http;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each request: method, route, status, milliseconds. The route, not the path,
 * since paths hold invitation codes; and no address, since that is personal.
 */
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("access");

  private final Routes routes;

  AccessLog(Routes routes) {
    this.routes = routes;
  }

  void record(Context context, float milliseconds) {
    LOG.info(
        "{} {} {} {} ms",
        context.method(),
        route(context),
        context.statusCode(),
        Math.round(milliseconds));
  }

  /** Returns the route that was asked for, or a dash if there is none. */
  String route(Context context) {
    String method = context.req().getMethod();
    return routes
        .find(method.equals("HEAD") ? "GET" : method, context.path())
        .map(Route::path)
        .orElse("-");
  }
}
