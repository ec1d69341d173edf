package io.deskworthy.agent.command;

import io.deskworthy.agent.identity.ServerOrigin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the address of an ndt7 server as people write it. */
final class Ndt7Address {

  private Ndt7Address() {}

  /** Returns the server of {@code wss://host}, {@code https://host:port} and the like. */
  static Optional<ServerOrigin> parse(String text) {
    try {
      URI typed = new URI(text.strip().replaceFirst("^(?i:ws)(s?:)", "http$1"));
      boolean bare = typed.getRawPath() == null || typed.getRawPath().matches("/?");
      boolean more = typed.getRawQuery() != null
          || typed.getRawFragment() != null
          || typed.getRawUserInfo() != null;
      return bare && !more ? ServerOrigin.of(typed) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
