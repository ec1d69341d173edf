package io.deskworthy.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The server's addresses and who answers at each. A path may hold {@code {name}} parameters; where
 * two routes fit, the one added first answers. Not safe for concurrent use; handed over once built.
 */
public final class Routes {

  private RequestWatch watch = RequestWatch.NONE;
  private final List<Route> routes = new ArrayList<>();
  private final List<Refusal<?>> refusals = new ArrayList<>();
  private final List<WebSocketRoute> webSockets = new ArrayList<>();
  private final Map<String, ByteSocketHandler> byteSockets = new HashMap<>();
  private Handler otherwise = exchange -> {
    throw Problem.notFound();
  };

  /** Answers GET and HEAD at {@code path}. */
  public Routes get(String path, Handler handler) {
    return add("GET", path, Exchange.MAX_JSON_BYTES, handler);
  }

  /** Answers POST at {@code path}: JSON or a form, of at most {@link Exchange#MAX_JSON_BYTES}. */
  public Routes post(String path, Handler handler) {
    return post(path, Exchange.MAX_JSON_BYTES, handler);
  }

  /** Answers POST at {@code path}; the handler is called when the whole body has come. */
  public Routes post(String path, int maxBytes, Handler handler) {
    return add("POST", path, maxBytes, handler);
  }

  /** Answers PUT at {@code path}: JSON of at most {@code maxBytes}. */
  public Routes put(String path, int maxBytes, Handler handler) {
    return add("PUT", path, maxBytes, handler);
  }

  /** Answers DELETE at {@code path}. */
  public Routes delete(String path, Handler handler) {
    return add("DELETE", path, Exchange.MAX_JSON_BYTES, handler);
  }

  /** Answers POST at {@code path}; the handler reads the body of any length as it comes. */
  public Routes stream(String path, Handler handler) {
    return add("POST", path, Route.UNLIMITED, handler);
  }

  /** Takes WebSockets at {@code path}. */
  public Routes webSocket(String path, WebSocketHandler handler) {
    webSockets.add(new WebSocketRoute(path, handler));
    return this;
  }

  /** Takes WebSockets that carry bytes in bulk at {@code path}, which has no parameters. */
  public Routes byteSocket(String path, ByteSocketHandler handler) {
    byteSockets.put(path, handler);
    return this;
  }

  /** Answers OPTIONS at {@code path}. */
  public Routes options(String path, Handler handler) {
    return add("OPTIONS", path, Exchange.MAX_JSON_BYTES, handler);
  }

  /** Answers GET and HEAD wherever no other route does. */
  public Routes otherwise(Handler handler) {
    otherwise = handler;
    return this;
  }

  /** Has {@code watcher} told of every request that was answered. */
  public Routes watch(RequestWatch watcher) {
    watch = watcher;
    return this;
  }

  RequestWatch watch() {
    return watch;
  }

  /** Turns exceptions of a kind, from any handler, into a problem. */
  public <E extends RuntimeException> Routes refuse(Class<E> kind, Function<E, Problem> problem) {
    refusals.add(new Refusal<>(kind, problem));
    return this;
  }

  /**
   * Returns every address as {@code METHOD /path}, WebSockets as {@code WS /path}, in the order in
   * which they are tried. The table of who may do what is held against this list.
   */
  public List<String> addresses() {
    List<String> all = new ArrayList<>();
    routes.forEach(route -> all.add(route.method() + " " + route.path()));
    webSockets.forEach(route -> all.add("WS " + route.path()));
    byteSockets.keySet().stream().sorted().forEach(path -> all.add("WS " + path));
    return List.copyOf(all);
  }

  Handler otherwise() {
    return otherwise;
  }

  List<Refusal<?>> refusals() {
    return List.copyOf(refusals);
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  List<WebSocketRoute> webSockets() {
    return List.copyOf(webSockets);
  }

  Map<String, ByteSocketHandler> byteSockets() {
    return Map.copyOf(byteSockets);
  }

  /** Returns the route that answers, if there is one. */
  Optional<Route> find(String method, String path) {
    return routes.stream().filter(route -> route.fits(method, path)).findFirst();
  }

  private Routes add(String method, String path, int maxBytes, Handler handler) {
    routes.add(new Route(method, path, maxBytes, handler));
    return this;
  }

  record Refusal<E extends RuntimeException>(Class<E> kind, Function<E, Problem> problem) {}

  record WebSocketRoute(String path, WebSocketHandler handler) {}
}
