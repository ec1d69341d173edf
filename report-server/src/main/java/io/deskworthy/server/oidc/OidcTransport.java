package io.deskworthy.server.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the sign-in service: bounded in time and size, and led nowhere else by a redirection. */
final class OidcTransport implements HTTPRequestSender {

  /** Somebody waits before a blank page meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Ten times the longest key set we know. */
  private static final int MAX_BYTES = 512 * 1024;

  private static final int OK = 200;

  private final ServiceAddress allowed;
  private final HttpClient client = HttpClient.newBuilder()
      .followRedirects(HttpClient.Redirect.NEVER)
      .connectTimeout(PATIENCE)
      .build();

  OidcTransport(ServiceAddress allowed) {
    this.allowed = allowed;
  }

  /** Returns the document at {@code uri}, shown to whoever has {@code authorization}. */
  String get(URI uri, Optional<String> authorization) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
    authorization.ifPresent(value -> request.header("Authorization", value));
    HttpResponse<String> answer = send(uri, request);
    if (answer.statusCode() != OK) {
      throw new IOException(uri + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    if (request.getMethod() != HTTPRequest.Method.POST) {
      throw new IOException("only forms are sent this way");
    }
    URI uri = request.getURI();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(request.getBody()));
    request
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    HttpResponse<String> answer = send(uri, builder);
    HTTPResponse copy = new HTTPResponse(answer.statusCode());
    try {
      copy.setContentType(
          answer.headers().firstValue("Content-Type").orElse("application/octet-stream"));
    } catch (ParseException notAType) {
      throw new IOException(uri + " answers with a media type that is none", notAType);
    }
    copy.setBody(answer.body());
    return copy;
  }

  private HttpResponse<String> send(URI uri, HttpRequest.Builder request) throws IOException {
    allowed.check(uri);
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request.timeout(PATIENCE).build(), status -> new BoundedBody(MAX_BYTES));
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw new IOException(uri + " does not answer in time", slow);
    } catch (ExecutionException failed) {
      throw new IOException(uri + " cannot be asked: " + failed.getCause(), failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", stopping);
    }
  }
}
