package io.deskworthy.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;

/** Shows Javalin's request and answer as ours. */
final class JavalinExchange implements Exchange {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Context context;
  private final WebServerSettings settings;

  JavalinExchange(Context context, WebServerSettings settings) {
    this.context = context;
    this.settings = settings;
  }

  @Override
  public String pathParameter(String name) {
    return context.pathParam(name);
  }

  @Override
  public Optional<String> query(String name) {
    Optional<String> value = Optional.ofNullable(context.queryParam(name));
    value.ifPresent(JavalinExchange::requireText);
    return value;
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(context.header(name));
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(context.cookie(name));
  }

  @Override
  public Map<String, String> form() throws IOException {
    if (!header("Content-Type").orElse("").startsWith(FORM)) {
      throw new Problem(415, "unsupported-type", "Not a form", "A form was expected here.");
    }
    return parseForm(new String(body(MAX_JSON_BYTES), StandardCharsets.UTF_8));
  }

  static Map<String, String> parseForm(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (String pair : text.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
          String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
          requireText(value);
          fields.putIfAbsent(name, value);
        }
      }
      return Map.copyOf(fields);
    } catch (IllegalArgumentException badEscape) {
      throw Problem.malformed("The form holds a wrong %-escape.");
    }
  }

  /** There is one character that databases do not take, and no person types. */
  private static void requireText(String value) {
    if (value.indexOf('\0') >= 0) {
      throw Problem.malformed("A value holds the character NUL.");
    }
  }

  @Override
  public byte[] body(int maxBytes) throws IOException {
    if (context.req().getContentLengthLong() > maxBytes) {
      throw Problem.tooLarge(maxBytes);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    InputStream in = bodyStream();
    byte[] buffer = new byte[8192];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      if (body.size() + read > maxBytes) {
        throw Problem.tooLarge(maxBytes);
      }
      body.write(buffer, 0, read);
    }
    return body.toByteArray();
  }

  @Override
  public InputStream bodyStream() throws IOException {
    return context.req().getInputStream();
  }

  @Override
  public String clientAddress() {
    return settings.client(
        context.req().getRemoteAddr(),
        Collections.list(context.req().getHeaders(WebServerSettings.FORWARDED)));
  }

  @Override
  public String publicUrl() {
    return settings.publicUrl();
  }

  @Override
  public Optional<SocketChannel> socket() {
    // To a proxy of ours: what the kernel says of that says nothing about the client's line.
    return settings.trustedProxies().contains(context.req().getRemoteAddr())
        ? Optional.empty()
        : Sockets.under(jettyRequest());
  }

  @Override
  public void noteRefusal(String name) {
    context.attribute(AccessLog.REFUSED_AS, name);
  }

  @Override
  public Exchange setHeader(String name, String value) {
    context.res().setHeader(name, value);
    return this;
  }

  @Override
  public Exchange addHeader(String name, String value) {
    context.res().addHeader(name, value);
    return this;
  }

  @Override
  public void answer(int status, String contentType, byte[] body) throws IOException {
    context.res().setStatus(status);
    context.res().setContentType(contentType);
    context.res().setContentLength(body.length);
    context.res().getOutputStream().write(body);
  }

  @Override
  public void redirect(String location) {
    context.res().setStatus(303);
    // There is no body, whatever the library says about it by itself.
    context.res().setContentType(null);
    context.res().setHeader("Location", location);
  }

  @Override
  public OutputStream stream(int status, String contentType) throws IOException {
    context.res().setStatus(status);
    context.res().setContentType(contentType);
    return context.res().getOutputStream();
  }

  @Override
  public WritableByteChannel channel(int status, String contentType) throws IOException {
    context.res().setStatus(status);
    context.res().setContentType(contentType);
    return new BodyChannel(
        ServletContextResponse.getServletContextResponse(context.res()).getHttpOutput());
  }

  /** Answers with a problem, or cuts the connection if an answer has begun. */
  void refuse(Problem problem) throws IOException {
    noteRefusal(problem.name());
    if (context.res().isCommitted()) {
      jettyRequest().getConnectionMetaData().getConnection().getEndPoint().close();
      return;
    }
    context.res().resetBuffer();
    problem.retryAfterSeconds().ifPresent(time -> setHeader("Retry-After", Long.toString(time)));
    answer(problem.status(), Problem.CONTENT_TYPE, problem.toDocument());
  }

  private ServletContextRequest jettyRequest() {
    return ServletContextRequest.getServletContextRequest(context.req());
  }
}
