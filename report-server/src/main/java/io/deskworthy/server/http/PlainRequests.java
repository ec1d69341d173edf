package io.deskworthy.server.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests that a proxy before the server may take for others: whose header names another
 * method than their first line, which Javalin would believe, and old ones (HTTP/1.0) in chunks, of
 * which RFC 9112, 6.1 says that their framing is faulty.
 */
final class PlainRequests extends Handler.Wrapper {

  private static final String OVERRIDE = "X-HTTP-Method-Override";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!request.getHeaders().contains(OVERRIDE) && !isOldInChunks(request)) {
      return super.handle(request, response, callback);
    }
    Problem problem = Problem.malformed("Method and length must be said in one way only.");
    EarlyRefusal.write(problem, response, callback);
    return true;
  }

  private static boolean isOldInChunks(Request request) {
    return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
        && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }
}
