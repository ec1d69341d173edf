package io.deskworthy.server.employer;

import io.deskworthy.server.account.User;
import io.deskworthy.server.audit.AuditAction;
import io.deskworthy.server.http.ClientNetwork;
import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.http.Routes;
import io.deskworthy.server.oidc.OidcClient;
import io.deskworthy.server.oidc.OidcException;
import io.deskworthy.server.oidc.OidcIdentity;
import io.deskworthy.server.page.Pages;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs users in by the company's service. Who has signed in there before is known by the service's
 * name for them; who comes for the first time, by the verified e-mail address that an owner gave
 * them here. Nobody else gets in.
 */
final class OidcAddress {

  static final String PATH = SignInAddress.PATH + "/service";

  private static final Logger LOG = LoggerFactory.getLogger(OidcAddress.class);

  private static final String RETURN = PATH + "/return";
  private static final String DEPARTURE = "departure";
  private static final Duration AWAY = Duration.ofMinutes(10);

  private final SignInParts parts;
  private final Entrance entrance;
  private final Pages pages;

  OidcAddress(SignInParts parts, Entrance entrance, Pages pages) {
    this.parts = parts;
    this.entrance = entrance;
    this.pages = pages;
  }

  void addTo(Routes routes) {
    routes.get(PATH, pages.withErrorPages(this::depart));
    routes.get(RETURN, pages.withErrorPages(this::arrive));
  }

  private void depart(Exchange exchange) throws IOException {
    OidcClient service = service();
    String network = ClientNetwork.of(exchange.clientAddress());
    parts.throttle().asksService(network);
    try {
      OidcClient.Departure departure = service.depart(redirect(exchange));
      String next = OwnPath.of(exchange.query("next").orElse(""));
      Cookies.DEPARTURE.set(
          exchange,
          parts
              .box()
              .sealUntil(
                  parts.clock().instant().plus(AWAY), DEPARTURE, departure.memory() + "\n" + next));
      exchange.redirect(departure.address().toString());
    } catch (OidcException failed) {
      throw refused(failed);
    }
  }

  private void arrive(Exchange exchange) throws IOException {
    OidcClient service = service();
    String memory = Cookies.DEPARTURE
        .of(exchange)
        .flatMap(kept -> parts.box().openBefore(parts.clock().instant(), DEPARTURE, kept))
        .orElseThrow(OidcAddress::notAsked);
    Cookies.DEPARTURE.clear(exchange);
    int end = memory.indexOf('\n');
    OidcClient.Return arrival = new OidcClient.Return(
        exchange.query("state").orElse(""), exchange.query("code"), exchange.query("iss"));
    try {
      OidcIdentity identity = service.arrive(arrival, memory.substring(0, end), redirect(exchange));
      User user = user(identity).orElseThrow(OidcAddress::unknown);
      entrance.enter(exchange, user, Entrance.Way.SERVICE, memory.substring(end + 1));
    } catch (OidcException failed) {
      throw refused(failed);
    }
  }

  private Optional<User> user(OidcIdentity identity) {
    Optional<String> tied = parts.identities().userId(identity.issuer(), identity.subject());
    return tied.isPresent()
        ? parts.accounts().store().user(tied.get())
        : identity.verifiedEmail().flatMap(User::email).flatMap(email -> tie(identity, email));
  }

  /** A user is tied once: another account that comes to have their address is not them. */
  private Optional<User> tie(OidcIdentity identity, String email) {
    Optional<User> user = parts
        .accounts()
        .store()
        .withEmail(email)
        .filter(one -> !parts.identities().isTied(identity.issuer(), one.id()));
    user.ifPresent(one -> {
      parts.identities().tie(identity.issuer(), identity.subject(), one.id());
      entrance.log(one, AuditAction.IDENTITY_TIED, identity.issuer());
    });
    return user;
  }

  private OidcClient service() {
    return parts.oidc().orElseThrow(Problem::notFound);
  }

  private static URI redirect(Exchange exchange) {
    return URI.create(exchange.publicUrl() + RETURN);
  }

  private static Problem refused(OidcException failed) {
    LOG.warn("nobody was signed in by the service: {}: {}", failed.reason(), failed.getMessage());
    return switch (failed.reason()) {
      case UNREACHABLE ->
        new Problem(
                502,
                "service-unreachable",
                "The sign-in service does not answer",
                "Please try again in a minute, or sign in by password.")
            .retryAfter(Duration.ofMinutes(1));
      case NOT_ASKED -> notAsked();
      case REFUSED ->
        new Problem(403, "service-refused", "The sign-in service said no", "Please try again.");
      case INVALID ->
        new Problem(
            403,
            "service-not-believed",
            "What the sign-in service said cannot be believed",
            "Please tell whoever runs this server.");
    };
  }

  private static Problem notAsked() {
    return new Problem(
        400,
        "service-not-asked",
        "This sign-in was not begun here, or too long ago",
        "Please begin again on the sign-in page.");
  }

  private static Problem unknown() {
    return new Problem(
        403,
        "service-unknown-user",
        "Nobody has added you yet",
        "Please ask an owner of this server to add you with your e-mail address.");
  }
}
