package io.deskworthy.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a line for each request: method, route, status, milliseconds, and the name of the problem
 * if it was refused. The route, not the path, since paths hold invitation codes; and no address,
 * since that is personal.
 */
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("access");

  /** Attribute of a request that holds by which name it was refused. */
  static final String REFUSED_AS = "deskworthy.refused-as";

  private static final String NOT_REFUSED = "-";

  private final Routes routes;

  AccessLog(Routes routes) {
    this.routes = routes;
  }

  void record(Context context, float milliseconds) {
    LOG.info(
        "{} {} {} {} ms {}",
        context.method(),
        route(context),
        context.statusCode(),
        Math.round(milliseconds),
        Optional.<String>ofNullable(context.attribute(REFUSED_AS)).orElse(NOT_REFUSED));
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
