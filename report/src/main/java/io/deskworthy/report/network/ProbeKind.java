package io.deskworthy.report.network;

import java.util.Locale;
import java.util.Optional;

/** How the probe travels, and so what its silence means. */
public enum ProbeKind {

  /** Datagrams: what is lost stays lost, so half a dozen in a row missing is the line's silence. */
  UDP(0),

  /**
   * Messages on a TCP connection: one lost packet alone makes a gap of 200 to 900 ms, so a single
   * gap proves nothing below a second.
   */
  WEBSOCKET(1);

  private final int gapsAllowed;

  ProbeKind(int gapsAllowed) {
    this.gapsAllowed = gapsAllowed;
  }

  /** Returns how many gaps below a second say nothing about the line. */
  int gapsAllowed() {
    return gapsAllowed;
  }

  /** Returns the kind's name in reports and statements. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of that name, if there is one. */
  public static Optional<ProbeKind> ofWord(String word) {
    for (ProbeKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
