package io.deskworthy.report.finding;

import java.util.Locale;
import java.util.stream.Stream;

/** How far the way to a service was gone, in the order in which it is gone. */
public enum ReachStage {
  /** Its name has to be turned into an address. */
  NAME,
  /** A connection has to be made, or a proxy has to make it. */
  CONNECTION,
  /** Encryption has to be agreed on, with a certificate that holds. */
  TLS,
  /** A request has to be answered. */
  HTTP,
  /** A connection that stays open has to be allowed. */
  WEBSOCKET,
  /** Nothing is left: it was reached. */
  ALL;

  /** Returns the word used in JSON: lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the stage of that word, or throws {@link IllegalArgumentException}. */
  public static ReachStage ofWord(String word) {
    return Stream.of(values())
        .filter(stage -> stage.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no stage is called " + word));
  }
}
