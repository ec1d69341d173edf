package io.deskworthy.server.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A request made by a test, and the answer it got. */
public final class FakeExchange implements Exchange {

  private final Map<String, String> pathParameters = new HashMap<>();
  private final Map<String, String> queries = new HashMap<>();
  private final Map<String, String> requestHeaders = new HashMap<>();
  private final Map<String, String> cookies = new HashMap<>();
  private final Map<String, String> answerHeaders = new HashMap<>();
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private byte[] body = {};
  private String clientAddress = "192.0.2.1";
  private int status;
  private String contentType = "";

  /** Sets a path parameter. */
  public FakeExchange withPathParameter(String name, String value) {
    pathParameters.put(name, value);
    return this;
  }

  /** Sets a query parameter. */
  public FakeExchange withQuery(String name, String value) {
    queries.put(name, value);
    return this;
  }

  /** Sets a request header. */
  public FakeExchange withHeader(String name, String value) {
    requestHeaders.put(name, value);
    return this;
  }

  /** Sets a cookie. */
  public FakeExchange withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Sets the body. */
  public FakeExchange withBody(String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Sets where the request comes from. */
  public FakeExchange from(String address) {
    clientAddress = address;
    return this;
  }

  /** Returns the status answered, 0 if none was. */
  public int status() {
    return status;
  }

  /** Returns the media type answered. */
  public String contentType() {
    return contentType;
  }

  /** Returns the body answered. */
  public String answer() {
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** Returns a header of the answer. */
  public Optional<String> answerHeader(String name) {
    return Optional.ofNullable(answerHeaders.get(name));
  }

  @Override
  public String pathParameter(String name) {
    return Optional.ofNullable(pathParameters.get(name)).orElseThrow();
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(requestHeaders.get(name));
  }

  @Override
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  @Override
  public Map<String, String> form() {
    return JavalinExchange.parseForm(new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public byte[] body(int maxBytes) {
    if (body.length > maxBytes) {
      throw Problem.tooLarge(maxBytes);
    }
    return body.clone();
  }

  @Override
  public InputStream bodyStream() {
    return new ByteArrayInputStream(body);
  }

  @Override
  public String clientAddress() {
    return clientAddress;
  }

  @Override
  public String publicUrl() {
    return "https://desk.example";
  }

  @Override
  public Optional<SocketChannel> socket() {
    return Optional.empty();
  }

  @Override
  public Exchange setHeader(String name, String value) {
    answerHeaders.put(name, value);
    return this;
  }

  @Override
  public Exchange addHeader(String name, String value) {
    answerHeaders.merge(name, value, (before, one) -> before + "\n" + one);
    return this;
  }

  @Override
  public void answer(int newStatus, String newContentType, byte[] bytes) {
    stream(newStatus, newContentType);
    answer.writeBytes(bytes);
  }

  @Override
  public void redirect(String location) {
    stream(303, "");
    setHeader("Location", location);
  }

  @Override
  public OutputStream stream(int newStatus, String newContentType) {
    status = newStatus;
    contentType = newContentType;
    return answer;
  }

  @Override
  public WritableByteChannel channel(int newStatus, String newContentType) {
    return Channels.newChannel(stream(newStatus, newContentType));
  }
}
