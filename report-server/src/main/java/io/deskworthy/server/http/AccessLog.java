package io.deskworthy.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

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

  /** Under which name logback.xml finds it. */
  private static final String REQUEST = "request";

  private static final double MILLIS = 1000;

  private final Routes routes;

  AccessLog(Routes routes) {
    this.routes = routes;
  }

  /** Names the request in all lines that are written until it is recorded. */
  static void begin(Context context) {
    MDC.put(REQUEST, String.valueOf(context.req().getAttribute(RequestIds.ATTRIBUTE)));
  }

  void record(Context context, float milliseconds) {
    String route = route(context);
    String refusedAs =
        Optional.<String>ofNullable(context.attribute(REFUSED_AS)).orElse(NOT_REFUSED);
    LOG.atInfo()
        .addKeyValue("method", context.method())
        .addKeyValue("route", route)
        .addKeyValue("status", context.statusCode())
        .addKeyValue("millis", Math.round(milliseconds))
        .addKeyValue("refused", refusedAs)
        .log(
            "{} {} {} {} ms {}",
            context.method(),
            route,
            context.statusCode(),
            Math.round(milliseconds),
            refusedAs);
    routes
        .watch()
        .answered(context.req().getMethod(), route, context.statusCode(), milliseconds / MILLIS);
    MDC.remove(REQUEST);
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
