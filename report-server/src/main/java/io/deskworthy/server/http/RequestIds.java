package io.deskworthy.server.http;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives each request a name that stands in the answer and in every line of the log about it, so
 * that somebody who was refused can say which one it was. A trusted proxy may bring its own.
 */
final class RequestIds extends Handler.Wrapper {

  /** The header of the answer, and of a proxy's request. */
  static final String HEADER = "X-Request-Id";

  /** Under which the servlet side finds it. */
  static final String ATTRIBUTE = "io.deskworthy.request";

  /** What may stand in a log: no line ends, nothing that means something to a shell or a page. */
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final Set<String> trustedProxies;

  RequestIds(Set<String> trustedProxies) {
    this.trustedProxies = trustedProxies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String id = brought(request).orElseGet(RequestIds::fresh);
    request.setAttribute(ATTRIBUTE, id);
    response.getHeaders().put(HEADER, id);
    return super.handle(request, response, callback);
  }

  private Optional<String> brought(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HEADER))
        .filter(id -> trustedProxies.contains(Request.getRemoteAddr(request)))
        .filter(id -> HARMLESS.matcher(id).matches());
  }

  /** No secret: it need only differ from the others of some weeks. */
  private static String fresh() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
