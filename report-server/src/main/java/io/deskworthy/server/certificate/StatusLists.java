package io.deskworthy.server.certificate;

import io.deskworthy.report.credential.StatusList;
import io.deskworthy.report.credential.StatusListToken;
import io.deskworthy.report.credential.StatusReference;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.intake.StatusPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Publishes what was revoked: {@code /status/N}, Token Status Lists signed by the issuer. A signed
 * list is kept for a while, so that asking often costs nothing. Safe for concurrent use.
 */
public final class StatusLists {

  private static final String PATH = "/status/";

  /** Nobody waits longer than this for a revocation to be seen, and our own cache. */
  private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

  /** Another process may revoke: after so long a kept list is made anew. */
  private static final Duration KEPT = Duration.ofSeconds(30);

  /** Whoever cannot reach us may rely on a copy for a day. */
  private static final Duration VALIDITY = Duration.ofDays(1);

  /** Two million certificates; beyond, lists are made each time they are asked for. */
  private static final int MOST_KEPT = 64;

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final String publicUrl;
  private final StatusStore store;
  private final StatusStock stock;
  private final CertificateKeys keys;
  private final Clock clock;
  private final Map<Long, Signed> kept = new ConcurrentHashMap<>();

  /** Publishes what {@code store} keeps, under {@code publicUrl}. */
  public StatusLists(String publicUrl, StatusStore store, CertificateKeys keys, Clock clock) {
    this.publicUrl = publicUrl;
    this.store = store;
    this.stock = new StatusStock(store);
    this.keys = keys;
    this.clock = clock;
  }

  /** Adds the address. */
  public void addTo(Routes routes) {
    routes.get(PATH + "{number}", this::answer);
  }

  /** Takes a place for a certificate. */
  StatusPlace take(String keyId, Instant expiresAt) {
    return stock.take(keyId, expiresAt);
  }

  /** Returns what a certificate at {@code place} says of it. */
  StatusReference reference(StatusPlace place) {
    return new StatusReference(uri(place.list()), place.place());
  }

  /** To be called when something was revoked: lists are made anew. */
  public void changed() {
    kept.clear();
  }

  private void answer(Exchange exchange) throws IOException {
    if (exchange.query("time").isPresent()) {
      throw new Problem(
          501,
          "no-history",
          "The past is not kept",
          "This list says what is revoked now; it cannot say what was at another time.");
    }
    String number = exchange.pathParameter("number");
    if (!NUMBER.matcher(number).matches()) {
      throw Problem.notFound();
    }
    String token = token(Long.parseLong(number));
    exchange
        .setHeader("Cache-Control", "public, max-age=" + TIME_TO_LIVE.toSeconds())
        .setHeader("Access-Control-Allow-Origin", "*")
        .answer(
            200, "application/" + StatusListToken.TYPE, token.getBytes(StandardCharsets.US_ASCII));
  }

  private String token(long list) {
    Instant now = clock.instant();
    Signed known = kept.get(list);
    if (known != null && now.isBefore(known.until())) {
      return known.token();
    }
    Signed made = new Signed(sign(list, now), now.plus(KEPT));
    if (kept.size() < MOST_KEPT || kept.containsKey(list)) {
      kept.put(list, made);
    }
    return made.token();
  }

  private String sign(long list, Instant now) {
    StatusList states = StatusList.ofRevoked(
        StatusStore.PLACES,
        store.revoked(list).orElseThrow(Problem::notFound).stream().mapToInt(Integer::intValue));
    return new StatusListToken(uri(list), states, now, now.plus(VALIDITY), TIME_TO_LIVE)
        .sign(keys.signing());
  }

  private String uri(long list) {
    return publicUrl + PATH + list;
  }

  private record Signed(String token, Instant until) {}
}
