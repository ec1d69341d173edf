package io.deskworthy.agent.submission;

import io.deskworthy.agent.identity.ServerOrigin;
import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that strangers give: absolute ones of web servers only, never files or scripts. */
final class WebAddress {

  /** As long as the header of a report takes. */
  private static final int MAX_LENGTH = 500;

  private WebAddress() {}

  /** Returns the address that {@code text} is, or nothing. */
  static Optional<URI> of(String text) {
    try {
      URI address = new URI(text);
      return text.length() <= MAX_LENGTH && ServerOrigin.of(address).isPresent()
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** Returns the address in member {@code name}. */
  static URI in(JsonFields fields, String name) throws MalformedJsonException {
    return of(fields.text(name, MAX_LENGTH))
        .orElseThrow(() -> fields.refused(name, "the address of a web server"));
  }

  /** Returns the address in member {@code name}, or nothing if there is no such member. */
  static Optional<URI> optionalIn(JsonFields fields, String name) throws MalformedJsonException {
    return fields.has(name) ? Optional.of(in(fields, name)) : Optional.empty();
  }
}
