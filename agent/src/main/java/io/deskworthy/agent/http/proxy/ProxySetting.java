package io.deskworthy.agent.http.proxy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where the agent is to look for its proxy. */
public sealed interface ProxySetting {

  /** The environment, then the operating system. */
  ProxySetting SYSTEM = new OfSystem();

  /** No proxy at all. */
  ProxySetting NONE = new None();

  /**
   * Reads what a person types: {@code system}, {@code none}, the address of a proxy, or that of a
   * script as {@code pac+http://…} or {@code pac+file:///…}.
   *
   * @return nothing if it is none of these
   */
  static Optional<ProxySetting> parse(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "system" -> Optional.of(SYSTEM);
      case "none" -> Optional.of(NONE);
      default ->
        typed.startsWith(Script.PREFIX)
            ? script(typed.substring(Script.PREFIX.length()))
            : ProxyServer.parse(typed).map(Fixed::new);
    };
  }

  private static Optional<ProxySetting> script(String place) {
    try {
      URI uri = new URI(place);
      return Optional.ofNullable(uri.getScheme())
          .filter(scheme -> scheme.matches("https?|file"))
          .map(scheme -> new Script(uri));
    } catch (URISyntaxException mistyped) {
      return Optional.empty();
    }
  }

  /** See {@link ProxySetting#SYSTEM}. */
  record OfSystem() implements ProxySetting {}

  /** See {@link ProxySetting#NONE}. */
  record None() implements ProxySetting {}

  /**
   * Always this one.
   *
   * @param server the proxy
   */
  record Fixed(ProxyServer server) implements ProxySetting {}

  /**
   * What a script says.
   *
   * @param place where it is
   */
  record Script(URI place) implements ProxySetting {
    private static final String PREFIX = "pac+";
  }
}
