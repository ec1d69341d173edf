package io.deskworthy.server.employer;

import io.deskworthy.server.http.Exchange;
import io.deskworthy.server.http.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses forms that another site's page sends. Browsers say where a form comes from; a program
 * that says nothing has no cookie of somebody else's to misuse.
 */
public final class FormOrigin {

  /** "None" is what somebody typed or reloaded. Over plain HTTP, browsers say nothing here. */
  private static final Set<String> OUR_SITES = Set.of("same-origin", "none");

  private FormOrigin() {}

  /**
   * Lets forms of our own pages pass.
   *
   * @throws Problem {@code other-origin} 403
   */
  public static void check(Exchange exchange) {
    Optional<String> site = exchange.header("Sec-Fetch-Site");
    boolean ours = site.isPresent()
        ? OUR_SITES.contains(site.get())
        : exchange.header("Origin").map(origin -> isOurs(origin, exchange)).orElse(true);
    if (!ours) {
      throw refused();
    }
  }

  private static boolean isOurs(String origin, Exchange exchange) {
    if (origin.equals(exchange.publicUrl())) {
      return true;
    }
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equals(exchange.header("Host").orElse(""));
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  static Problem refused() {
    return new Problem(
        403,
        "other-origin",
        "This form was not sent by a page of this server",
        "Please open the page anew and send it again.");
  }
}
