package io.deskworthy.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An answer before the body of a request is read, after which nothing more is read. */
final class EarlyRefusal {

  private EarlyRefusal() {}

  static void write(Problem problem, Response response, Callback callback) {
    response.setStatus(problem.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
    response.write(true, ByteBuffer.wrap(problem.toDocument()), callback);
  }
}
