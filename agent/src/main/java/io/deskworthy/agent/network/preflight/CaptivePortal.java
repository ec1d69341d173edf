package io.deskworthy.agent.network.preflight;

import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Recognises a network that answers in the place of servers until somebody signs in. Servers answer
 * {@code GET /probe} with 204 and a header of their own; nothing else does by accident.
 */
final class CaptivePortal {

  /** Of the answer to {@code GET /probe}; docs/protocol.md. */
  static final String HEADER = "Deskworthy-Probe";

  private static final int NO_CONTENT = 204;
  private static final int OK = 200;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;

  /** RFC 6585, section 6. */
  private static final int NETWORK_AUTHENTICATION_REQUIRED = 511;

  private CaptivePortal() {}

  /** What an answer says of the network in between. */
  enum Sign {
    /** The server itself answered. */
    CLEAR,
    /** Something else answered, in the manner of a sign-in page. */
    PORTAL,
    /** Neither can be told. */
    NONE
  }

  /** Returns where to ask without TLS, which a portal can only break, not answer. */
  static HttpUrl plain(HttpUrl node) {
    HttpUrl.Builder url = new HttpUrl.Builder().scheme("http").host(node.host());
    return (node.isHttps() ? url : url.port(node.port()))
        .addPathSegment("probe")
        .build();
  }

  /** Asks {@code client} at {@code url}; no answer is no sign. */
  static Sign ask(OkHttpClient client, HttpUrl url) {
    Request request =
        new Request.Builder().url(url).header("Cache-Control", "no-store").build();
    try (Response response = client.newCall(request).execute()) {
      return read(response, url);
    } catch (IOException nothing) {
      return Sign.NONE;
    }
  }

  static Sign read(Response response, HttpUrl asked) {
    int status = response.code();
    if (status == NO_CONTENT && response.header(HEADER) != null) {
      return Sign.CLEAR;
    }
    boolean page = status == OK && isPage(response);
    boolean elsewhere =
        status >= FIRST_REDIRECT && status < FIRST_ERROR && leadsElsewhere(response, asked);
    return page || elsewhere || status == NETWORK_AUTHENTICATION_REQUIRED ? Sign.PORTAL : Sign.NONE;
  }

  private static boolean isPage(Response response) {
    return Optional.ofNullable(response.header("Content-Type"))
        .map(MediaType::parse)
        .filter(type -> type.subtype().equals("html"))
        .isPresent();
  }

  /** Many servers send from http to https, or to www before their own name. */
  private static boolean leadsElsewhere(Response response, HttpUrl asked) {
    return Optional.ofNullable(response.header("Location"))
        .map(asked::resolve)
        .map(HttpUrl::host)
        .filter(host -> !host.endsWith(asked.host()) && !asked.host().endsWith("." + host))
        .isPresent();
  }
}
