package io.deskworthy.server.http;

import java.util.regex.Pattern;

/** One address, and who answers there. */
final class Route {

  /** The limit of a route that takes bodies of any length. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z]+}");

  private final String method;
  private final String path;
  private final int maxBytes;
  private final Handler handler;
  private final Pattern pattern;

  Route(String method, String path, int maxBytes, Handler handler) {
    this.method = method;
    this.path = path;
    this.maxBytes = maxBytes;
    this.handler = handler;
    this.pattern =
        Pattern.compile("\\Q" + PARAMETER.matcher(path).replaceAll("\\\\E[^/]+\\\\Q") + "\\E");
  }

  boolean fits(String requestMethod, String requestPath) {
    return method.equals(requestMethod) && pattern.matcher(requestPath).matches();
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  int maxBytes() {
    return maxBytes;
  }

  Handler handler() {
    return handler;
  }
}
