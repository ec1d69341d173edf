package io.deskworthy.agent.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Speaks HTTP through OkHttp, with the proxies and trusted authorities of the client given. */
public final class OkHttpWebClient implements WebClient {

  private final OkHttpClient client;

  /** Uses {@code base} with the usual limits, without redirects. */
  public OkHttpWebClient(OkHttpClient base) {
    this(base, Limits.USUAL);
  }

  /** Uses {@code base} with {@code limits}, without redirects. */
  public OkHttpWebClient(OkHttpClient base, Limits limits) {
    client = base.newBuilder()
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(limits.connect())
        .readTimeout(limits.silence())
        .writeTimeout(limits.silence())
        .callTimeout(limits.wholeCall())
        .build();
  }

  /**
   * How long a request may take.
   *
   * @param connect until there is a connection
   * @param silence while nothing moves
   * @param wholeCall from beginning to end
   */
  public record Limits(Duration connect, Duration silence, Duration wholeCall) {

    /**
     * Ten seconds to connect: three lost SYNs (1 + 2 + 4 s) still succeed. A server that says
     * nothing for 20 s will not any more. 256 kB, the largest report, take 80 s on a line of 25
     * kbit/s, and an answer that drips in ends after two minutes too.
     */
    public static final Limits USUAL =
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(2));
  }

  @Override
  public WebAnswer get(URI url, String accept, int maxBytes) throws IOException {
    return send(request(url).header("Accept", accept).get().build(), maxBytes);
  }

  @Override
  public WebAnswer post(URI url, String contentType, byte[] body) throws IOException {
    RequestBody content = RequestBody.create(body, MediaType.get(contentType));
    return send(
        request(url).header("Accept", "application/json").post(content).build(), MAX_ANSWER_BYTES);
  }

  private static Request.Builder request(URI url) throws IOException {
    try {
      return new Request.Builder().url(url.toString());
    } catch (IllegalArgumentException notHttp) {
      throw new IOException("not an address of a web server: " + url, notHttp);
    }
  }

  private WebAnswer send(Request request, int maxBytes) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      return new WebAnswer(
          response.code(),
          new WebAnswer.Headers(
              Optional.ofNullable(response.header("Content-Type")),
              Optional.ofNullable(response.header("Location")),
              Optional.ofNullable(response.header("Retry-After"))
                  .flatMap(OkHttpWebClient::seconds)),
          BoundedBody.read(response, maxBytes));
    }
  }

  /** The other form of the header, a date, is rare and worth no second clock. */
  private static Optional<Duration> seconds(String header) {
    return header.matches("[0-9]{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }
}
