package io.deskworthy.agent.verification;

import io.deskworthy.agent.http.WebAnswer;
import io.deskworthy.agent.http.WebClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A web of a few pages, without sockets. */
final class PublishedPages implements WebClient {

  private final Map<URI, WebAnswer> pages = new HashMap<>();

  /** Puts {@code body} at {@code url}. */
  PublishedPages put(String url, String type, String body) {
    WebAnswer.Headers headers =
        new WebAnswer.Headers(Optional.of(type), Optional.empty(), Optional.empty());
    pages.put(URI.create(url), new WebAnswer(200, headers, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** Takes away what is at {@code url}. */
  void remove(String url) {
    pages.remove(URI.create(url));
  }

  @Override
  public WebAnswer get(URI url, String accept, int maxBytes) throws IOException {
    WebAnswer answer = pages.get(url);
    if (answer == null) {
      throw new ConnectException("nothing at " + url);
    }
    return answer;
  }

  @Override
  public WebAnswer post(URI url, String contentType, byte[] body) throws IOException {
    throw new ConnectException("nothing takes anything here");
  }
}
