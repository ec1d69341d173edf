package io.deskworthy.server.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends through OkHttp: to the addresses that were checked and to no others, led nowhere else by a
 * redirection or a proxy, bounded in time. Of an answer nothing but its head is read.
 */
public final class OkHttpSender implements Sender {

  /** Standard Webhooks asks for 15 to 30 s; who does real work in that time should queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private final Addresses addresses;
  private final LongSupplier nanos;
  private final OkHttpClient base;

  /**
   * Sends where {@code addresses} lets it.
   *
   * @param userAgent who sends, as {@code name/version}
   * @param nanos a clock for durations, in nanoseconds
   */
  public OkHttpSender(Addresses addresses, String userAgent, LongSupplier nanos) {
    this(addresses, userAgent, nanos, PATIENCE, new OkHttpClient());
  }

  OkHttpSender(
      Addresses addresses,
      String userAgent,
      LongSupplier nanos,
      Duration patience,
      OkHttpClient trusting) {
    this.addresses = addresses;
    this.nanos = nanos;
    this.base = trusting
        .newBuilder()
        .proxy(Proxy.NO_PROXY)
        .followRedirects(false)
        .followSslRedirects(false)
        .cookieJar(CookieJar.NO_COOKIES)
        .connectTimeout(CONNECTING)
        .callTimeout(patience)
        // A connection that is kept would outlive the check of its address.
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
        .addInterceptor(chain -> chain.proceed(
            chain.request().newBuilder().header("User-Agent", userAgent).build()))
        .build();
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    long begin = nanos.getAsLong();
    try {
      List<InetAddress> checked = addresses.check(dispatch.to());
      OkHttpClient pinned =
          base.newBuilder().dns(host -> pinned(host, dispatch.to(), checked)).build();
      try (Response response = pinned.newCall(request(dispatch)).execute()) {
        return new Outcome(
            response.code(),
            "",
            since(begin),
            Optional.ofNullable(response.header("Retry-After")).flatMap(OkHttpSender::seconds));
      }
    } catch (RefusedAddressException refused) {
      return failed(refused.word(), begin);
    } catch (SSLException untrusted) {
      return failed("certificate", begin);
    } catch (InterruptedIOException slow) {
      return failed("too-slow", begin);
    } catch (IOException | IllegalArgumentException unreachable) {
      return failed("unreachable", begin);
    }
  }

  /** What the library takes for the host must be what was checked. */
  private static List<InetAddress> pinned(String host, URI to, List<InetAddress> checked)
      throws UnknownHostException {
    if (!host.equalsIgnoreCase(to.getHost())) {
      throw new UnknownHostException(host);
    }
    return checked;
  }

  private static Request request(Dispatch dispatch) {
    MediaType type =
        MediaType.get(dispatch.headers().getOrDefault("Content-Type", "application/json"));
    RequestBody body = RequestBody.create(dispatch.body().getBytes(StandardCharsets.UTF_8), type);
    Request.Builder request =
        new Request.Builder().url(dispatch.to().toString()).method(dispatch.method(), body);
    dispatch.headers().forEach(request::header);
    return request.build();
  }

  private Outcome failed(String fault, long begin) {
    return new Outcome(0, fault, since(begin), Optional.empty());
  }

  private Duration since(long begin) {
    return Duration.ofNanos(nanos.getAsLong() - begin);
  }

  /** The other form of the header, a date, is rare and worth no second clock. */
  private static Optional<Duration> seconds(String header) {
    return SECONDS.matcher(header).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
        : Optional.empty();
  }
}
