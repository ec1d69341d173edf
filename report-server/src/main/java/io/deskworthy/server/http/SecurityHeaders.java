package io.deskworthy.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts on every answer what keeps browsers from doing more with it than show it. */
final class SecurityHeaders extends Handler.Wrapper {

  /** Our pages need no inline script or style, and nothing from elsewhere. */
  private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; "
      + "style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; "
      + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final Map<String, String> headers = new LinkedHashMap<>();

  SecurityHeaders(boolean https) {
    headers.put("Content-Security-Policy", CONTENT_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.put("Cache-Control", "no-store");
    if (https) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    putOn(response);
    return super.handle(request, response, callback);
  }

  /** Puts them on an answer that no handler has seen: to what is not HTTP at all. */
  void putOn(Response response) {
    headers.forEach(response.getHeaders()::put);
  }
}
