package io.deskworthy.report.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One address that a service needs.
 *
 * @param host its name, lower case; never an IP address, since services change theirs
 * @param port 1 to 65535
 * @param protocol what is spoken there
 * @param path what is asked for, from the slash on
 */
public record ReachHost(String host, int port, Protocol protocol, String path) {

  /** What is spoken at an address. */
  public enum Protocol {
    /** HTTP over TLS. */
    HTTPS,
    /** A WebSocket over TLS. */
    WEBSOCKET,
    /**
     * Sound or pictures: named for people, and never tried, since nobody there answers strangers.
     */
    UDP;

    /** Returns the word used in JSON: lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Protocol> ofWord(String word) {
      return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
  }

  /** Returns whether something there answers whoever asks. */
  public boolean canBeTried() {
    return protocol != Protocol.UDP;
  }
}
