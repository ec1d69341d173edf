package io.deskworthy.server.http;

import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** Shows a request of Jetty's own, seen before Javalin sees it. */
final class CoreRequest extends UnanswerableExchange {

  private final Request request;
  private final WebServerSettings settings;

  CoreRequest(Request request, WebServerSettings settings) {
    this.request = request;
    this.settings = settings;
  }

  @Override
  public String pathParameter(String name) {
    throw new IllegalArgumentException("this route has no parameters");
  }

  @Override
  public Optional<String> query(String name) {
    try {
      return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    } catch (IllegalArgumentException badEscape) {
      throw Problem.malformed("The query holds a wrong %-escape.");
    }
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  @Override
  public Optional<String> cookie(String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  @Override
  public String clientAddress() {
    return settings.client(
        Request.getRemoteAddr(request),
        request.getHeaders().getValuesList(WebServerSettings.FORWARDED));
  }

  @Override
  public String publicUrl() {
    return settings.publicUrl();
  }

  @Override
  public Optional<SocketChannel> socket() {
    return Sockets.under(request);
  }
}
