package io.deskworthy.server.http;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says what Jetty itself refuses (bad request lines, bodies too long) as a problem document. */
final class ProblemErrorHandler extends ErrorHandler {

  private final SecurityHeaders headers;

  ProblemErrorHandler(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem = problem(response.getStatus());
    headers.putOn(response);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.write(true, ByteBuffer.wrap(problem.toDocument()), callback);
    return true;
  }

  /** Returns the problem for a bare status: of the library's own messages nothing is passed on. */
  static Problem problem(int status) {
    String title = HttpStatus.getMessage(status);
    return switch (status) {
      case HttpStatus.NOT_FOUND_404 -> Problem.notFound();
      case HttpStatus.PAYLOAD_TOO_LARGE_413 ->
        new Problem(status, "too-large", "The request is too large", "Send less.");
      case HttpStatus.BAD_REQUEST_400 ->
        Problem.malformed("This is not a request that HTTP allows.");
      case HttpStatus.INTERNAL_SERVER_ERROR_500 ->
        new Problem(status, "internal-error", "The server failed", "Please try again later.");
      case HttpStatus.SERVICE_UNAVAILABLE_503 ->
        new Problem(
            status, "unavailable", "The server is stopping", "Please try again in a minute.");
      default ->
        new Problem(
            status, title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), title, title + ".");
    };
  }
}
